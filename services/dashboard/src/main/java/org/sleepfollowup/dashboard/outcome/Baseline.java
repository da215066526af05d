package org.sleepfollowup.dashboard.outcome;

import java.util.Optional;
import java.util.stream.Stream;

/** Where the usual sleep before the session is known from. The kinds are never pooled. */
public enum Baseline {
    CHECK_IN("check-in"),
    RECALLED("recalled"),
    NONE("none");

    private final String code;

    Baseline(String code) {
        this.code = code;
    }

    /** As it stands in paths, JSON and the database. */
    public String code() {
        return code;
    }

    /** The kind of this code, empty where it is none. */
    public static Optional<Baseline> of(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
