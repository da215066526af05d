package org.sleepfollowup.survey.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.Contact;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.SessionFacts;
import org.sleepfollowup.survey.followup.SessionId;
import org.sleepfollowup.survey.followup.TherapistId;
import org.sleepfollowup.survey.questionnaire.Ratings;

/**
 * News of a session: what the clinic says of it now.
 *
 * @param consent null: what the clinic's settings say
 * @param usualSleep told at check-in; null where nobody asked
 * @param receivedAt of two pieces of news of one session, the one received later holds
 */
record Session(
        ClinicId clinic,
        SessionId id,
        TherapistId therapist,
        @Nullable String therapistName,
        Status status,
        SessionFacts facts,
        Contact contact,
        @Nullable Boolean consent,
        @Nullable Ratings usualSleep,
        Instant receivedAt) {

    /** How a session ended. */
    enum Status {
        COMPLETED,
        NO_SHOW,
        CANCELLED
    }

    boolean isConsentUnstated() {
        return consent == null;
    }

    /** Why nothing is to be asked about it; empty where something is. */
    Optional<String> reasonNotToAsk(Clinic settings) {
        return switch (status) {
            case NO_SHOW -> Optional.of(Reasons.NO_SHOW);
            case CANCELLED -> Optional.of(Reasons.CANCELLED);
            case COMPLETED -> {
                boolean agreed = consent == null ? settings.askWithoutConsent() : consent;
                yield agreed ? Optional.empty() : Optional.of(Reasons.CONSENT_WITHDRAWN);
            }
        };
    }
}
