package org.sleepfollowup.survey.dispatch;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.mail.Letter;
import org.sleepfollowup.survey.suppression.SuppressionKind;
import org.sleepfollowup.survey.text.Languages;

/**
 * All that bears on whether an invitation is sent now, as it is now.
 *
 * @param suppressed what keeps the client from being written to, if anything does
 * @param refusal why the client is not asked about one more session now; null when they may be, or need not be asked yet
 */
record Case(
        Invitation invitation,
        FollowUp followUp,
        Client client,
        Clinic clinic,
        Optional<SuppressionKind> suppressed,
        @Nullable String refusal) {

    Case(Invitation invitation, FollowUp followUp, Client client, Clinic clinic, Optional<SuppressionKind> suppressed) {
        this(invitation, followUp, client, clinic, suppressed, null);
    }

    Case refused(@Nullable String reason) {
        return new Case(invitation, followUp, client, clinic, suppressed, reason);
    }

    /**
     * When the invitation is due by the settings and the rules of the zone as they are now; what was planned follows changed
     * settings a little later.
     */
    Instant dueAt() {
        return invitation
                .due()
                .onThatDay(settings().localTime(), client.zoneAt(clinic))
                .instant();
    }

    WaveSettings settings() {
        return clinic.wave(invitation.wave());
    }

    Letter letter(Letter.Kind kind) {
        return new Letter(
                kind,
                invitation,
                clinic,
                client.contact().email(),
                client.contact().firstName(),
                followUp.plan().therapistName(),
                followUp.night(),
                Languages.between(client.contact().locale(), clinic.locale()));
    }
}
