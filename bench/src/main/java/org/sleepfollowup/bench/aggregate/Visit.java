package org.sleepfollowup.bench.aggregate;

import java.time.Instant;
import java.util.List;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.SurveyAnswered;

/**
 * A session that was followed up.
 *
 * @param answers of both waves, a correction after what it corrects; empty when the client kept silent
 */
record Visit(TherapistKey therapist, String followUp, Instant ended, Plan plan, List<SurveyAnswered> answers) {

    /** What the survey service tells first. */
    FollowUpEvent planned() {
        return new FollowUpEvent(
                therapist.clinicId(),
                therapist.therapistId(),
                followUp,
                "",
                1L,
                ended,
                FollowUpEventKind.PLANNED,
                null,
                null,
                null,
                plan);
    }
}
