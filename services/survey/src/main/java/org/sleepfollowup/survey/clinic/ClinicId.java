package org.sleepfollowup.survey.clinic;

import java.util.Optional;
import java.util.regex.Pattern;

/** A clinic's id: letters, digits, dots, dashes and underscores, at most 64, beginning with a letter or digit. */
public record ClinicId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** Refuses what is no such id. */
    public ClinicId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A clinic's id is up to 64 letters, digits, dots, dashes and underscores,"
                            + " beginning with a letter or digit.");
        }
    }

    /** The id that a text is; empty where it is none. */
    public static Optional<ClinicId> of(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ClinicId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
