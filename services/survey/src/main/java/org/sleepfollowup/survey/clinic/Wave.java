package org.sleepfollowup.survey.clinic;

import java.util.Optional;
import java.util.stream.Stream;

/** One moment of asking. */
public enum Wave {
    /** The morning after the first night that follows the session. */
    FIRST_NIGHT("first-night"),
    /** Seven days after the session. */
    ONE_WEEK("one-week");

    private final String code;

    Wave(String code) {
        this.code = code;
    }

    /** As it stands in JSON, in addresses and in the database. */
    public String code() {
        return code;
    }

    /** The wave of a code, if there is one. */
    public static Optional<Wave> find(String code) {
        return Stream.of(values()).filter(wave -> wave.code.equals(code)).findFirst();
    }

    /**
     * The wave of a code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Wave of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("There is no wave " + code + "."));
    }
}
