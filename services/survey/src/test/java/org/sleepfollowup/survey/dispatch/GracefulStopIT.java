package org.sleepfollowup.survey.dispatch;

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
import org.sleepfollowup.survey.running.ScriptedSmtp;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.context.ConfigurableApplicationContext;

class GracefulStopIT {
    private static final int DUE = 30;
    private static final int CONNECTIONS = 2;
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final String run = "G-" + UUID.randomUUID() + "-";

    @Test
    void whatIsBeingSentIsFinishedAndWhatIsOnlyClaimedIsLeftToOthers() throws InterruptedException {
        SURVEY.clinic("stopping");
        Instant evening = SURVEY.evening();
        // To the other instance the mail server is away, so that it leaves the invitations to the one that stops.
        SURVEY.mailGate().close();
        try (ScriptedSmtp server = new ScriptedSmtp()) {
            server.hold();
            ConfigurableApplicationContext stopping = SURVEY.another(
                    "--server.port=0",
                    "--spring.mail.port=" + server.port(),
                    "--sleepfollowup.survey.dispatch.batch-size=10",
                    "--sleepfollowup.survey.mail.connections=" + CONNECTIONS);
            List<Visit> visits = IntStream.range(0, DUE)
                    .mapToObj(i -> Visit.of("stopping", run + i, evening)
                            .with("t-" + i)
                            .handIn())
                    .toList();
            SURVEY.settle();
            SURVEY.clock().moveTo(denver(evening, 1, "09:00"));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(server.held()).isEqualTo(CONNECTIONS));

            DispatchLoop loop = stopping.getBean(DispatchLoop.class);
            Thread stop = Thread.ofPlatform().start(stopping::close);
            await().until(() -> !loop.isRunning());
            server.letGo();

            assertThat(stop.join(Duration.ofSeconds(20))).isTrue();
            assertThat(server.messageIds()).hasSize(CONNECTIONS);
            assertThat(count("state = 'sent'")).isEqualTo(CONNECTIONS);
            assertThat(count("invitation_id in (select invitation_id from survey.claim)"))
                    .isZero();

            SURVEY.mailGate().open();
            SURVEY.clock().advance(Duration.ofMinutes(1));
            SURVEY.settle();
            assertThat(visits.stream()
                            .mapToInt(
                                    visit -> SURVEY.inbox(visit.email()).mails().size())
                            .sum())
                    .isEqualTo(DUE - CONNECTIONS);
            assertThat(count("state = 'sent'")).isEqualTo(DUE);
        } finally {
            SURVEY.mailGate().open();
        }
    }

    private int count(String condition) {
        return SURVEY.database()
                .sql("select count(*) from survey.invitation join survey.follow_up using (follow_up_id)"
                        + " where session_id like ? and wave = 'first-night' and " + condition)
                .param(run + "%")
                .query(Integer.class)
                .single();
    }
}
