package org.sleepfollowup.survey.suppression;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUpId;

/**
 * Why an address of a clinic's client is not written to.
 *
 * @param client null once they were erased
 * @param followUp whose email brought it about
 * @param evidence what said so, such as {@code dsn 5.1.1}
 * @param lifted null while it stands
 */
record Suppression(
        UUID id,
        ClinicId clinic,
        SuppressionKind kind,
        @Nullable ClientRef client,
        FollowUpId followUp,
        Instant since,
        String evidence,
        @Nullable Lift lifted) {

    /** That it was lifted, and by whom. */
    record Lift(Instant at, String by) {}
}
