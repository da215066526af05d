package org.sleepfollowup.survey.quarantine;

import java.util.Locale;

/** What became of something that was held back. */
public enum Settlement {
    /** Staff let it count. */
    RELEASED,
    /** Staff threw it away. */
    DISCARDED,
    /** A clean answer came, or another of the same wave was released. */
    SUPERSEDED;

    /** As it stands in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
