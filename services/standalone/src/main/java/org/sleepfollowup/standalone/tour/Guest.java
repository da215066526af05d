package org.sleepfollowup.standalone.tour;

import java.util.Locale;

/** The clients of the tour, each with one story. */
enum Guest {
    ANA("en"),
    LUCIA("es"),
    CELINE("fr"),
    JONAS("de"),
    MIA("en"),
    NOAH("en"),
    IDA("en"),
    TOM("en"),
    EVA("en"),
    OTTO("en"),
    ROSE("en");

    private final String locale;

    Guest(String locale) {
        this.locale = locale;
    }

    String locale() {
        return locale;
    }

    String firstName() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }

    /** As it stands in ids and addresses. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
