package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;
import static org.sleepfollowup.survey.running.Scene.awaitKinds;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.bounce;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.bounce.Bounces;
import org.sleepfollowup.survey.bounce.FailureCode;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** Which addresses are not written to any more, and who is meant by one. */
class SuppressedAddressIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final SuppressingClinic CLINIC = SuppressingClinic.made("suppressing");

    private final String session = "P-" + UUID.randomUUID();

    @Test
    void whoeverHasTheAddressIsNotWrittenToUnderAnyClientId() {
        Asked asked = CLINIC.ask(session);
        bounce(asked, BounceKind.HARD, "1");
        Visit other = Visit.of(CLINIC.id(), session + "-other", asked.evening().plus(Duration.ofDays(1)))
                .to(asked.visit().email())
                .handIn();
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        awaitKinds(other, "PLANNED", "SUPPRESSED FIRST_NIGHT hard-bounce");
    }

    @Test
    void anAddressThatTheMailServerRefusesAsUnknownIsNotWrittenToAnyMore() {
        Asked asked = CLINIC.ask(session);
        Invitation invitation = SURVEY.bean(Invitations.class).get(new InvitationId(asked.invitation()));
        SURVEY.bean(Bounces.class).refused(invitation, CLINIC.client(asked), new FailureCode("5.1.1", 550));
        awaitKinds(
                asked.visit(),
                "PLANNED",
                "SENT FIRST_NIGHT",
                "BOUNCED FIRST_NIGHT hard-bounce",
                "SUPPRESSED ONE_WEEK hard-bounce");
    }

    @Test
    void aRefusalThatIsNotAboutTheAddressIsRetriedByTheNextEmail() {
        Asked asked = CLINIC.ask(session);
        Invitation invitation = SURVEY.bean(Invitations.class).get(new InvitationId(asked.invitation()));
        SURVEY.bean(Bounces.class).refused(invitation, CLINIC.client(asked), new FailureCode("5.7.1", 550));
        awaitKinds(asked.visit(), "PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT soft-bounce");
    }

    @Test
    void clientsWithoutAnAddressShareNone() {
        Asked asked = CLINIC.ask(session);
        moveAway(asked);
        Asked other = CLINIC.ask(
                session + "-other",
                "other-of-" + session,
                "other-" + asked.visit().email());
        moveAway(other);
        new Http(SURVEY.url()).post(asked.unsubscribePath(), "List-Unsubscribe", "One-Click");
        new Http(SURVEY.url()).post(other.unsubscribePath(), "List-Unsubscribe", "One-Click");
        Asked third = CLINIC.ask(
                session + "-third",
                "third-of-" + session,
                "third-" + asked.visit().email());
        moveAway(third);

        assertThat(CLINIC.standing())
                .extracting(item -> item.path("followUp").asString(""))
                .contains(CLINIC.followUp(session), CLINIC.followUp(session + "-other"));
        Suppressions suppressions = SURVEY.bean(Suppressions.class);
        assertThat(suppressions.binding(new ClinicId(CLINIC.id()), CLINIC.client(other)))
                .contains(SuppressionKind.OPT_OUT);
        assertThat(suppressions.binding(new ClinicId(CLINIC.id()), CLINIC.client(third)))
                .isEmpty();
        assertThat(SURVEY.topics().kinds(third.visit().session())).noneMatch(kind -> kind.contains("opted-out"));
    }

    private static void moveAway(Asked asked) {
        asked.visit().to("").handIn();
        SURVEY.settle();
    }
}
