package org.sleepfollowup.intake.appointments;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.session.Session;

/** What came of reading a row. */
sealed interface ReadRow {
    record Understood(int number, Session session) implements ReadRow {}

    /**
     * A row that says no session.
     *
     * @param id the session's, where the row tells
     */
    record Rejected(int number, @Nullable String id, String why) implements ReadRow {}
}
