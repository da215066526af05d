package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

class MailOutageIT {
    private static final int DUE = 20;
    private static final int MINUTES = 60;
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @Test
    void anHourWithoutAMailServerLosesNothingDoublesNothingAndHammersNobody() {
        SURVEY.clinic("outage");
        Instant evening = SURVEY.evening();
        String run = "M-" + UUID.randomUUID();
        List<Visit> visits = IntStream.range(0, DUE)
                .mapToObj(
                        i -> Visit.of("outage", run + i, evening).with("t-" + i).handIn())
                .toList();
        SURVEY.settle();
        double before = tries();
        SURVEY.mailGate().close();
        try {
            untilTried(() -> SURVEY.clock().moveTo(denver(evening, 1, "09:00")));
            for (int minute = 0; minute < MINUTES; minute++) {
                untilTried(() -> SURVEY.clock().advance(Duration.ofMinutes(1)));
            }
        } finally {
            SURVEY.mailGate().open();
        }
        // Each connection may have tried once before it was known, and after that one now and then.
        assertThat(tries() - before).isBetween(MINUTES / 2.0, MINUTES * 2.0 + 4);
        assertThat(attempts(run)).isZero();

        SURVEY.clock().advance(Duration.ofMinutes(1));
        SURVEY.settle();
        assertThat(visits)
                .allSatisfy(
                        visit -> assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1));
        await().untilAsserted(() -> assertThat(visits)
                .allSatisfy(visit -> assertThat(SURVEY.topics().kinds(visit.session()))
                        .containsExactly("PLANNED", "SENT FIRST_NIGHT")));
    }

    /** Counts before the clock moves, since a delivery may be tried as soon as it has. */
    private static void untilTried(Runnable clockMoves) {
        double soFar = tries();
        clockMoves.run();
        await().until(() -> tries() > soFar);
    }

    private static double tries() {
        var counter = SURVEY.bean(MeterRegistry.class)
                .find("sleepfollowup.survey.mail.deliveries")
                .tag("outcome", "nobody-there")
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private static int attempts(String run) {
        return SURVEY.database().sql("""
                        select coalesce(sum(attempts), 0) from survey.invitation
                        join survey.follow_up using (follow_up_id) where session_id like ?
                        """).param(run + "%").query(Integer.class).single();
    }
}
