package org.sleepfollowup.survey.dispatch;

import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.WaveSettings;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.mail.Letter;
import org.sleepfollowup.survey.text.Languages;

/** All that bears on whether an invitation is sent now, as it is now. */
record Case(Invitation invitation, FollowUp followUp, Client client, Clinic clinic) {

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
