package org.sleepfollowup.survey.dispatch;

import java.util.Optional;
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
 */
record Case(
        Invitation invitation, FollowUp followUp, Client client, Clinic clinic, Optional<SuppressionKind> suppressed) {

    WaveSettings settings() {
        return clinic.wave(invitation.wave());
    }

    Letter letter(Letter.Kind kind) {
        String language = client.contact().locale();
        return new Letter(
                kind,
                invitation,
                clinic,
                client.contact().email(),
                client.contact().firstName(),
                followUp.plan().therapistName(),
                followUp.night(),
                Languages.nearest(language == null ? clinic.locale() : language));
    }
}
