package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.bounce;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.oneWeek;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** What comes back from an address that the client has left. */
class FormerAddressIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final SuppressingClinic CLINIC = SuppressingClinic.made("suppressing-former");

    private final String session = "P-" + UUID.randomUUID();

    @Test
    void aBounceOfAFormerAddressDoesNotBindTheNewOne() {
        Asked asked = CLINIC.ask(session);
        SURVEY.advance(1);
        Visit moved = asked.visit().to("new-" + asked.visit().email());
        moved.at(SURVEY.clock().instant()).handIn();
        SURVEY.settle();
        bounce(asked, BounceKind.HARD, "1");
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void aBounceOfAFormerAddressDoesNotBindANewOneThatIntakeReceivedBeforeTheEmailAndWasTakenAfterIt() {
        Asked asked = CLINIC.ask(session);
        SURVEY.advance(1);
        Visit moved = asked.visit()
                .to("new-" + asked.visit().email())
                .at(asked.evening().plusSeconds(60));
        moved.handIn();
        SURVEY.settle();
        bounce(asked, BounceKind.HARD, "1");
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void aRefusalOfAFormerAddressDoesNotBindTheNewOne() {
        Asked asked = CLINIC.ask(session);
        Invitation oneWeek = SURVEY.bean(Invitations.class)
                .get(new InvitationId(oneWeek(asked).invitation()));
        Client writtenTo = CLINIC.client(asked);
        Visit moved = asked.visit().to("new-" + asked.visit().email());
        moved.handIn();
        SURVEY.settle();
        SURVEY.bean(Bounces.class).refused(oneWeek, writtenTo, new FailureCode("5.1.1", 550));
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(moved.email()).mails()).as("the reminder").hasSize(1);
    }

    @Test
    void softBouncesOfAFormerAddressDoNotCountForTheNewOne() {
        Asked first = CLINIC.ask(session);
        SURVEY.advance(1);
        first.visit().to("new-" + first.visit().email()).handIn();
        SURVEY.settle();
        bounce(first, BounceKind.SOFT, "1, of the former");
        SURVEY.moveTo(denver(first.evening(), 2, "09:00"));
        bounce(first, BounceKind.SOFT, "2, of the reminder");
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        bounce(oneWeek(first), BounceKind.SOFT, "3");
        assertThat(CLINIC.standing(first)).isEmpty();
    }
}
