package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

class MailOutageIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @Test
    void whatFellDueWhileTheMailServerWasAwayIsSentOnceWhenItIsBack() {
        SURVEY.clinic("outage");
        Instant evening = SURVEY.evening();
        String run = "M-" + UUID.randomUUID();
        List<Visit> visits = IntStream.range(0, 5)
                .mapToObj(i -> Visit.of("outage", run + i, evening).handIn())
                .toList();
        SURVEY.settle();
        SURVEY.mailGate().close();
        try {
            SURVEY.clock().moveTo(denver(evening, 1, "09:00"));
            await().until(() -> attempts(run) == 5);
        } finally {
            SURVEY.mailGate().open();
        }
        for (int minute = 0; minute < 5; minute++) {
            SURVEY.clock().advance(Duration.ofMinutes(1));
            SURVEY.settle();
        }
        assertThat(visits)
                .allSatisfy(
                        visit -> assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1));
        await().untilAsserted(() -> assertThat(visits)
                .allSatisfy(visit -> assertThat(SURVEY.topics().kinds(visit.session()))
                        .containsExactly("PLANNED", "SENT FIRST_NIGHT")));
    }

    private static int attempts(String run) {
        return SURVEY.database().sql("""
                        select coalesce(sum(attempts), 0) from survey.invitation
                        join survey.follow_up using (follow_up_id) where session_id like ?
                        """).param(run + "%").query(Integer.class).single();
    }
}
