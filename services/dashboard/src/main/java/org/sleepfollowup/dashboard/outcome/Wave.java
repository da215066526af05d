package org.sleepfollowup.dashboard.outcome;

import java.util.Optional;
import java.util.stream.Stream;

/** One moment of asking. */
public enum Wave {
    FIRST_NIGHT("first-night"),
    ONE_WEEK("one-week");

    private final String code;

    Wave(String code) {
        this.code = code;
    }

    /** As it stands in paths, JSON and the database. */
    public String code() {
        return code;
    }

    /** The wave of this code, empty where it is none. */
    public static Optional<Wave> of(String code) {
        return Stream.of(values()).filter(wave -> wave.code.equals(code)).findFirst();
    }
}
