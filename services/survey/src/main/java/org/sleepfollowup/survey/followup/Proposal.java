package org.sleepfollowup.survey.followup;

import java.time.LocalDate;
import java.util.List;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.timing.LocalMoment;

/**
 * A follow-up as it should be, by the newest news of its session.
 *
 * @param night the local date of the evening that the first night begins
 * @param wanted false: the client opted out
 * @param consentUnstated nothing was said of consent
 */
public record Proposal(
        ClinicId clinic,
        SessionId session,
        TherapistId therapist,
        LocalDate night,
        Plan plan,
        List<DueWave> waves,
        boolean wanted,
        boolean consentUnstated) {

    /** A wave that is to be asked, and when. */
    public record DueWave(WaveSettings settings, LocalMoment due) {}

    /** Copies what could change. */
    public Proposal {
        waves = List.copyOf(waves);
    }
}
