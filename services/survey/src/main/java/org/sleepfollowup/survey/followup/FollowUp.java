package org.sleepfollowup.survey.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.ClinicId;

/**
 * Everything asked after one session.
 *
 * @param session null once its client was erased
 * @param therapist under whom its events stand
 * @param night the local date of the evening that the first night began
 * @param withdrawn why it was withdrawn; null while it stands
 */
public record FollowUp(
        FollowUpId id,
        ClinicId clinic,
        @Nullable SessionId session,
        TherapistId therapist,
        LocalDate night,
        Plan plan,
        @Nullable String withdrawn) {

    /** Whether it was withdrawn and not planned again. */
    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** The same, withdrawn. */
    FollowUp withdrawn(String reason) {
        return new FollowUp(id, clinic, session, therapist, night, plan, reason);
    }

    /** The same with another plan, standing. */
    FollowUp planned(TherapistId newTherapist, LocalDate newNight, Plan newPlan) {
        return new FollowUp(id, clinic, session, newTherapist, newNight, newPlan, null);
    }
}
