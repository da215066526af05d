package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.Contact;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

class SessionsIT extends IntakeTest {
    private static final String SESSION = """
            {"sessionId": "A-10231", "status": "completed",
             "startedAt": "2026-11-20T17:00:00-07:00", "endedAt": "2026-11-20T18:00:00-07:00",
             "therapist": {"id": "t-12", "name": "Dana Reyes"},
             "client": {"id": "c-881", "email": "ana@clients.example", "firstName": "Ana", "locale": "en",
                        "timeZone": "America/Denver", "groups": ["insomnia"]},
             "service": {"name": "Deep tissue 60", "modality": "deep-tissue", "focusAreas": ["hip flexors"]},
             "room": {"lightsDimmed": true, "music": true}, "fellAsleepOnTable": false, "followUpConsent": true,
             "usualSleep": {"sleep": 4}, "notes": "diagnosis G47.0"}""";

    @Autowired
    JdbcClient database;

    @Test
    void aSessionGoesOnSealedAndWithItsHeaders() {
        Sender.Answer answer = sender.post(SESSION);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.http().body()).isEqualTo("{\"session\":\"A-10231\",\"result\":\"accepted\"}");
        ConsumerRecord<TherapistKey, SessionCompleted> record = handedOn().getFirst();
        assertThat(record.key()).isEqualTo(new TherapistKey(clinic, "t-12"));
        SessionCompleted session = record.value();
        assertThat(session.getStatus()).isEqualTo(SessionStatus.COMPLETED);
        assertThat(session.getFacts().getEndedAt()).isEqualTo(Instant.parse("2026-11-21T01:00:00Z"));
        assertThat(session.getFacts().getGroups()).containsExactly("insomnia");
        assertThat(session.getFacts().getFocusAreas()).containsExactly("hip flexors");
        assertThat(session.getUsualSleep().getSleep()).isEqualTo(4);
        assertThat(session.getReceivedAt()).isEqualTo(FixedClock.NOW);
        assertThat(opened(session)).isEqualTo(new Contact("c-881", "ana@clients.example", "Ana"));
        assertThat(header(record, "ce_type")).isEqualTo("org.sleepfollowup.session-completed");
        assertThat(header(record, "ce_time")).isEqualTo(FixedClock.NOW.toString());
        assertThat(header(record, "ce_id")).contains("A-10231");
    }

    @Test
    void whatTheContractDoesNotNameGoesNowhere() {
        sender.post(SESSION);
        assertThat(handedOn().getFirst().value().toString())
                .doesNotContain("G47", "Deep tissue 60", "ana@clients.example", "Ana");
        assertThat(database.sql("select * from intake.session where clinic_id = :clinic")
                        .param("clinic", clinic)
                        .query()
                        .singleRow()
                        .toString())
                .doesNotContain("ana@clients.example", "Ana", "c-881");
    }

    @Test
    void theSameTwiceIsHandedOnOnce() {
        sender.post(SESSION);
        Sender.Answer again = sender.post(SESSION.replace("diagnosis", "other note"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("result")).isEqualTo("unchanged");
        assertThat(handedOn()).hasSize(1);
    }

    @Test
    void theSameSentManyTimesAtOnceIsHandedOnOnce() throws Exception {
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Callable<String>> posts = IntStream.range(0, 16)
                    .mapToObj(i -> (Callable<String>) () -> sender.post(SESSION).text("result"))
                    .toList();
            List<String> results =
                    threads.invokeAll(posts).stream().map(Future::resultNow).toList();
            assertThat(results).containsOnlyOnce("accepted").contains("unchanged");
        }
        assertThat(handedOn()).hasSize(1);
    }

    @Test
    void correctionsOfAKnownSessionGoOnEachLaterThanTheLast() {
        sender.post(SESSION);
        assertThat(sender.post(SESSION.replace("t-12", "t-13")).text("result")).isEqualTo("accepted");
        assertThat(sender.post(SESSION.replace("\"followUpConsent\": true", "\"followUpConsent\": false"))
                        .text("result"))
                .isEqualTo("accepted");
        assertThat(sender.post("""
                        {"sessionId": "A-10231", "status": "no-show", "endedAt": "2026-11-20T18:00:00-07:00",
                         "therapist": {"id": "t-12"}, "client": {"id": "c-881"}}""").text("result")).isEqualTo("accepted");
        List<SessionCompleted> news = handedOn().stream()
                .map(ConsumerRecord::value)
                .sorted(Comparator.comparing(SessionCompleted::getReceivedAt))
                .toList();
        assertThat(news)
                .extracting(SessionCompleted::getReceivedAt)
                .containsExactly(
                        FixedClock.NOW,
                        FixedClock.NOW.plusMillis(1),
                        FixedClock.NOW.plusMillis(2),
                        FixedClock.NOW.plusMillis(3));
        assertThat(news.get(1).getTherapistId()).isEqualTo("t-13");
        assertThat(news.get(2).getFollowUpConsent()).isFalse();
        assertThat(news.get(3).getStatus()).isEqualTo(SessionStatus.NO_SHOW);
        assertThat(opened(news.get(3)).getEmail()).isEmpty();
    }

    @Test
    void whereThereIsNothingToAskTheSessionIsSkippedWithTheReason() {
        assertSkipped(sender, SESSION.replace("\"completed\"", "\"no-show\""), "did not come");
        assertSkipped(sender, SESSION.replace("\"completed\"", "\"cancelled\""), "cancelled");
        assertSkipped(sender, SESSION.replace("\"followUpConsent\": true", "\"followUpConsent\": false"), "not agreed");
        assertSkipped(sender, SESSION.replace("\"ana@clients.example\"", "\"\""), "address");
        assertThat(handedOn()).isEmpty();
        assertThat(sender.post(SESSION).text("result")).isEqualTo("accepted");
    }

    @Test
    void consentLeftOutMeansWhatTheClinicDecided() throws Exception {
        String without = SESSION.replace("\"followUpConsent\": true,", "");
        Sender shy = new Sender(port, ApiKey.generate());
        publish(clinic + "-shy", shy.key(), false);
        assertSkipped(shy, without, "not agreed");
        assertThat(sender.post(without).text("result")).isEqualTo("accepted");
    }

    @Test
    void everyInvalidFieldIsNamed() {
        Sender.Answer answer =
                sender.post(SESSION.replace("ana@clients.example", "ana").replace("t-12", " "));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactlyInAnyOrder("client.email", "therapist.id");
        assertThat(answer.http().body()).doesNotContain("\"ana\"");
    }

    @Test
    void whileTheDatabaseFailsNothingIsAcceptedAndTheNextTryIs() {
        database.sql("alter table intake.session rename to hidden").update();
        try {
            Sender.Answer answer = sender.post(SESSION);
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("10");
        } finally {
            database.sql("alter table intake.hidden rename to session").update();
        }
        assertThat(sender.post(SESSION).text("result")).isEqualTo("accepted");
    }

    @Test
    void resultsAreCounted() {
        double before = accepted();
        sender.post(SESSION);
        assertThat(accepted()).isEqualTo(before + 1);
        assertThat(get("/actuator/health/readiness")).contains("UP");
    }

    private double accepted() {
        String meter = "sleepfollowup_intake_sessions_total{result=\"accepted\"} ";
        return get("/actuator/prometheus")
                .lines()
                .filter(line -> line.startsWith(meter))
                .mapToDouble(line -> Double.parseDouble(line.substring(meter.length())))
                .sum();
    }

    private String get(String path) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
    }

    private static void assertSkipped(Sender sender, String session, String why) {
        Sender.Answer answer = sender.post(session);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("result")).isEqualTo("skipped");
        assertThat(answer.text("reason")).contains(why);
    }

    private List<ConsumerRecord<TherapistKey, SessionCompleted>> handedOn() {
        return SessionTopic.of(Infrastructure.get().bootstrapServers(), clinic);
    }

    private Contact opened(SessionCompleted session) {
        return OPENER.open(session.getSealedContact().array(), clinic, session.getSessionId());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
