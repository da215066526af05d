package org.sleepfollowup.survey.followup;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.questionnaire.Ratings;

/**
 * Everything asked after one session.
 *
 * @param session null once its client was erased
 * @param therapist under whom its events stand
 * @param night the local date of the evening that the first night began
 * @param withdrawn why it was withdrawn; null while it stands
 * @param consentUnstated nothing was said of consent, so that it stands on what the clinic decided of that
 */
public record FollowUp(
        FollowUpId id,
        ClinicId clinic,
        @Nullable SessionId session,
        TherapistId therapist,
        LocalDate night,
        Plan plan,
        @Nullable String withdrawn,
        boolean consentUnstated) {

    /** Whether its client was erased: nothing is asked of them any more, and nobody could be. */
    public boolean isErased() {
        return session == null;
    }

    /** Whether it was withdrawn and not planned again. */
    public boolean isWithdrawn() {
        return withdrawn != null;
    }

    /** The same, withdrawn. */
    FollowUp withdrawn(String reason) {
        return new FollowUp(id, clinic, session, therapist, night, plan, reason, consentUnstated);
    }

    /** Whether its client may be asked, as far as their consent goes, by what the clinic decides now. */
    public boolean isConsentedTo(Clinic settings) {
        return !consentUnstated || settings.askWithoutConsent();
    }

    /** The same as it is proposed, standing. */
    FollowUp planned(Proposal proposal) {
        return new FollowUp(
                id,
                clinic,
                session,
                proposal.therapist(),
                proposal.night(),
                proposal.plan(),
                null,
                proposal.consentUnstated());
    }

    /** The same at other times. */
    FollowUp rescheduled(LocalDate newNight, Plan newPlan) {
        return new FollowUp(id, clinic, session, therapist, newNight, newPlan, withdrawn, consentUnstated);
    }

    /** The same with the check-in baseline that serves it now. */
    FollowUp paired(@Nullable Ratings checkIn) {
        return new FollowUp(id, clinic, session, therapist, night, plan.paired(checkIn), withdrawn, consentUnstated);
    }

    /** Whether both are asked in the same waves at the same times, for the same therapist. */
    boolean isAskedLike(FollowUp other) {
        return therapist.equals(other.therapist)
                && plan.waves().equals(other.plan.waves())
                && Objects.equals(withdrawn, other.withdrawn);
    }

    /** Whether staff are told the same of both. */
    boolean isToldLike(FollowUp other) {
        return therapist.equals(other.therapist)
                && night.equals(other.night)
                && plan.equals(other.plan)
                && Objects.equals(withdrawn, other.withdrawn);
    }
}
