package org.sleepfollowup.aggregator.pairing;

import org.sleepfollowup.schemas.avro.BaselineKind;

/** Kinds of baseline on topics. */
public final class BaselineAvro {
    private BaselineAvro() {}

    /** The kind as it stands on topics. */
    public static BaselineKind write(Baseline.Kind kind) {
        return switch (kind) {
            case NONE -> BaselineKind.NONE;
            case CHECK_IN -> BaselineKind.CHECK_IN;
            case RECALLED -> BaselineKind.RECALLED;
        };
    }

    /** The kind that stands on a topic. */
    public static Baseline.Kind read(BaselineKind kind) {
        return switch (kind) {
            case NONE -> Baseline.Kind.NONE;
            case CHECK_IN -> Baseline.Kind.CHECK_IN;
            case RECALLED -> Baseline.Kind.RECALLED;
        };
    }
}
