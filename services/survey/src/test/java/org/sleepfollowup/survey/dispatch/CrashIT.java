package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** An instance that ended in mid-send, and what another finds of it. */
class CrashIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @Test
    void whatTheMailServerHadBeforeTheCrashIsNotSentAgain() {
        Instant evening = SURVEY.evening();
        Visit visit = aVisit(evening);
        handOver(firstNight(visit));

        SURVEY.moveTo(denver(evening, 1, "09:00"));

        assertThat(SURVEY.inbox(visit.email()).mails()).isEmpty();
        await().untilAsserted(() ->
                assertThat(SURVEY.topics().kinds(visit.session())).containsExactly("PLANNED", "SENT FIRST_NIGHT"));
    }

    @Test
    void theReminderAfterItIsSent() {
        Instant evening = SURVEY.evening();
        Visit visit = aVisit(evening);
        handOver(firstNight(visit));
        SURVEY.moveTo(denver(evening, 1, "09:00"));

        SURVEY.moveTo(denver(evening, 2, "09:00"));

        assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1);
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(visit.session()))
                .containsExactly("PLANNED", "SENT FIRST_NIGHT", "REMINDED FIRST_NIGHT"));
    }

    @Test
    void anEmailIsNotedBeforeTheNextIsGiven() {
        HandedOver handedOver = SURVEY.bean(HandedOver.class);
        InvitationId email = new InvitationId(UUID.randomUUID());
        try (HandedOver.Notes notes = handedOver.begin()) {
            notes.note(email);
            notes.keep();
            assertThat(handedOver.among(List.of(email))).containsExactly(email);
        }
        handedOver.forget(List.of(email));
    }

    private static void handOver(InvitationId email) {
        try (HandedOver.Notes notes = SURVEY.bean(HandedOver.class).begin()) {
            notes.note(email);
        }
    }

    private static Visit aVisit(Instant evening) {
        SURVEY.clinic("crash");
        Visit visit = Visit.of("crash", "C-" + UUID.randomUUID(), evening).handIn();
        SURVEY.settle();
        return visit;
    }

    private static InvitationId firstNight(Visit visit) {
        return new InvitationId(SURVEY.database()
                .sql("""
                        select invitation_id from survey.invitation join survey.follow_up using (follow_up_id)
                        where session_id = ? and wave = 'first-night'
                        """)
                .param(visit.session())
                .query(UUID.class)
                .single());
    }
}
