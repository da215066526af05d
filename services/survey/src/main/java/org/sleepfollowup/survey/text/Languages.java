package org.sleepfollowup.survey.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages that the texts are in; a bundle and an entry here add one. */
public final class Languages {
    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.of("es"), Locale.FRENCH, Locale.GERMAN);

    private Languages() {}

    /** All of them, English first. */
    public static List<Locale> offered() {
        return OFFERED;
    }

    /**
     * The language to speak with a client: theirs, else the clinic's, else English.
     *
     * @param clients BCP 47; null where nobody knows it
     * @param clinics BCP 47
     */
    public static Locale between(@Nullable String clients, String clinics) {
        return Optional.ofNullable(clients).flatMap(Languages::find).orElseGet(() -> nearest(clinics));
    }

    /** The offered language of this very tag, as it stands in the pages' own links; empty for anything else. */
    public static Optional<Locale> chosen(@Nullable String tag) {
        return OFFERED.stream()
                .filter(locale -> locale.toLanguageTag().equals(tag))
                .findFirst();
    }

    /** The offered language that comes nearest to a BCP 47 tag; English where none does. */
    public static Locale nearest(String tag) {
        return find(tag).orElse(Locale.ENGLISH);
    }

    /** The offered language that a browser's {@code Accept-Language} asks for; English where it asks for no other. */
    static Locale accepted(@Nullable String header) {
        try {
            return header == null ? Locale.ENGLISH : best(header).orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException e) {
            return Locale.ENGLISH;
        }
    }

    private static Optional<Locale> find(String tag) {
        return chosen(tag)
                .or(() -> best(Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag()));
    }

    private static Optional<Locale> best(String ranges) {
        return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), OFFERED));
    }
}
