package org.sleepfollowup.survey.answer;

import java.util.Locale;
import java.util.Optional;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.Clinics;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.text.Languages;
import org.springframework.stereotype.Component;

/** Finds what a link opens. */
@Component
class Surveys {
    private final Invitations invitations;
    private final FollowUps followUps;
    private final Clinics clinics;
    private final Clients clients;
    private final Answers answers;

    Surveys(Invitations invitations, FollowUps followUps, Clinics clinics, Clients clients, Answers answers) {
        this.invitations = invitations;
        this.followUps = followUps;
        this.clinics = clinics;
        this.clients = clients;
        this.answers = answers;
    }

    Optional<Survey> find(Token token) {
        return invitations.ofPage(token).map(invitation -> of(invitation, followUps.get(invitation.followUp())));
    }

    /** The same, kept from change by others until the transaction ends. */
    Optional<Survey> lock(Token token) {
        return invitations.ofPage(token).flatMap(invitation -> {
            FollowUp locked = followUps.lock(invitation.followUp());
            return invitations.find(invitation.id()).map(current -> of(current, locked));
        });
    }

    private Survey of(Invitation invitation, FollowUp followUp) {
        Clinic clinic = clinics.find(followUp.clinic()).orElseThrow();
        String language = clients.get(followUp.plan().client()).contact().locale();
        Locale locale = Languages.nearest(language == null ? clinic.locale() : language);
        return new Survey(invitation, followUp, clinic, locale, answers.current(followUp.id(), invitation.wave()));
    }
}
