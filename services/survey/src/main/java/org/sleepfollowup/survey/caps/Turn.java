package org.sleepfollowup.survey.caps;

import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.followup.FollowUp;

/** A follow-up whose email could go to its client now. */
public record Turn(FollowUp followUp, Client client, Clinic clinic) {

    /** Why it must not. */
    Optional<String> refusedBy(History history, Instant now) {
        return history.reasonNotToAsk(followUp.therapist(), clinic.limits(), client.zoneAt(clinic), now);
    }

    Asked taken(Instant now) {
        return new Asked(followUp.id(), followUp.therapist(), now, false, true, false);
    }
}
