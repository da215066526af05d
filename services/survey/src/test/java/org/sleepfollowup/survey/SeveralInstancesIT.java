package org.sleepfollowup.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import com.zaxxer.hikari.HikariDataSource;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;

class SeveralInstancesIT {
    private static final int MANY = 60;
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    @Test
    void shareTheWorkAndSendEachEmailOnce() {
        SURVEY.clinic("several");
        Instant evening = SURVEY.evening();
        String run = "I-" + UUID.randomUUID() + "-";
        try (ConfigurableApplicationContext second =
                SURVEY.another("--server.port=0", "--sleepfollowup.survey.dispatch.batch-size=7")) {
            assertThat(second.isRunning()).isTrue();
            List<Visit> visits = IntStream.range(0, MANY)
                    .mapToObj(i ->
                            Visit.of("several", run + i, evening).with("t-" + i).handIn())
                    .toList();
            SURVEY.moveTo(denver(evening, 1, "09:00"));
            assertThat(visits)
                    .allSatisfy(visit ->
                            assertThat(SURVEY.inbox(visit.email()).mails()).hasSize(1));
            await().untilAsserted(() -> assertThat(visits)
                    .allSatisfy(visit -> assertThat(SURVEY.topics().kinds(visit.session()))
                            .containsExactly("PLANNED", "SENT FIRST_NIGHT")));
        }
    }

    @Test
    void oneWhoseDatabaseIsAwaySaysSoKindly() {
        try (ConfigurableApplicationContext second = SURVEY.another("--server.port=0")) {
            Http http = new Http("http://localhost:" + second.getEnvironment().getProperty("local.server.port"));
            second.getBean(HikariDataSource.class).close();
            HttpResponse<String> page = http.get("/f/" + "A".repeat(22));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("try again in a few minutes");
            assertThat(http.post("/unsubscribe/" + "A".repeat(22)).statusCode()).isEqualTo(503);
            HttpResponse<String> api = http.api("GET", "/api/clinics/several", "some-key", "");
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Retry-After")).isPresent();
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    @Test
    void oneWhoseDatabaseSaysNothingDoesNotWaitForItWithoutEnd() {
        try (ConfigurableApplicationContext second =
                SURVEY.another("--server.port=0", "--DATABASE_SOCKET_TIMEOUT_S=2")) {
            JdbcClient database = second.getBean(JdbcClient.class);
            assertThatThrownBy(() -> database.sql("select pg_sleep(30)").query().singleRow())
                    .as("what is told as an outage")
                    .isInstanceOf(NonTransientDataAccessResourceException.class)
                    .hasRootCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"token-secret, TOKEN_SECRET", "contact-key, CONTACT_PRIVATE_KEY"})
    void aSecretThatIsMissingIsNamedAtTheStart(String property, String variable) {
        assertThatThrownBy(() -> SURVEY.another("--sleepfollowup.survey." + property + "=")
                        .close())
                .rootCause()
                .hasMessageContaining("sleepfollowup.survey." + property)
                .hasMessageContaining(variable);
    }
}
