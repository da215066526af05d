package org.sleepfollowup.intake.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A session as the booking system tells it, checked.
 *
 * @param followUpConsent null: what the clinic's settings say
 * @param usualSleep null: not asked at check-in
 */
public record Session(
        SessionId id,
        Status status,
        Therapist therapist,
        Client client,
        Treatment treatment,
        @Nullable Boolean followUpConsent,
        @Nullable UsualSleep usualSleep) {

    /** Why the client is not to be asked, empty when they are. */
    public Optional<WhyNotAsked> whyNotAsked(boolean clinicAsksWithoutConsent) {
        return switch (status) {
            case NO_SHOW -> Optional.of(WhyNotAsked.NO_SHOW);
            case CANCELLED -> Optional.of(WhyNotAsked.CANCELLED);
            case COMPLETED -> {
                boolean consent = followUpConsent == null ? clinicAsksWithoutConsent : followUpConsent;
                if (!consent) {
                    yield Optional.of(WhyNotAsked.NO_CONSENT);
                }
                yield client.email() == null ? Optional.of(WhyNotAsked.NO_ADDRESS) : Optional.empty();
            }
        };
    }
}
