package org.sleepfollowup.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;

/** Whatever comes, the answer says what mends it, and the next good session goes through. */
class RubbishIT extends IntakeTest {
    private static final String JSON = "/api/sessions";
    private static final String CSV = "/api/sessions/import";
    private static final int TEN_MB = 10 * 1024 * 1024;

    @AfterEach
    void theNextGoodOneGoesThrough() {
        assertThat(sender.post("""
                        {"sessionId": "A-1", "status": "completed", "endedAt": "2026-11-20T18:00:00-07:00",
                         "therapist": {"id": "t-1"}, "client": {"id": "c-1", "email": "ana@clients.example"}}""").status()).isEqualTo(202);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"sessionId\": \"A-1\", \"sessionId\": \"A-2\"}", "{\"client\": [1]}"})
    void tornJsonIsRefused(String body) {
        assertProblem(sender.post(body), 400);
    }

    @Test
    void brokenUtf8IsRefused() {
        byte[] broken = {'{', '"', (byte) 0xC3, '(', '"', ':', '1', '}'};
        assertProblem(sender.send(JSON, "application/json", BodyPublishers.ofByteArray(broken)), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json;charset=utf-16", "x"})
    void otherContentTypesAreRefused(String type) {
        assertProblem(sender.send(JSON, type, BodyPublishers.ofString("{}")), 415);
        assertProblem(sender.send(CSV, type, BodyPublishers.ofString("a,b")), 415);
    }

    @Test
    void aTornFormIsRefused() {
        assertProblem(sender.send(CSV, "multipart/form-data", BodyPublishers.ofString("--x")), 400);
        assertProblem(sender.send(CSV, "multipart/form-data; boundary=x", BodyPublishers.ofString("--x\r\n")), 400);
    }

    @Test
    void tenMegabytesAreRefusedAnnouncedOrNot() {
        BodyPublisher announced = BodyPublishers.ofByteArray(new byte[TEN_MB]);
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[TEN_MB]));
        assertProblem(sender.send(JSON, "application/json", announced), 413);
        assertProblem(sender.send(JSON, "application/json", chunked), 413);
        assertProblem(sender.send(CSV, "text/csv", announced), 413);
        assertProblem(sender.send(CSV, "text/csv", chunked), 413);
        assertProblem(sender.importForm(new byte[TEN_MB], "file"), 413);
    }

    @Test
    void anUnknownKeyIsRefused() {
        Sender.Answer answer = new Sender(port, ApiKey.generate()).post("{}");
        assertProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertProblem(new Sender(port, new ApiKey("")).post("{}"), 401);
    }

    @Test
    void aPoisonRecordOnTheClinicTopicKeepsNoClinicOut() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int partition = 0; partition < Infrastructure.PARTITIONS; partition++) {
                producer.send(new ProducerRecord<>(Topics.CLINIC.name(), partition, new byte[] {1}, new byte[] {7, 7}))
                        .get();
            }
        }
        ApiKey key = ApiKey.generate();
        publish("clinic-" + UUID.randomUUID(), key, true);
        assertThat(new Sender(port, key).post("{}").status()).isEqualTo(400);
    }

    private static void assertProblem(Sender.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("title")).isNotBlank();
        assertThat(answer.text("detail")).isNotBlank();
    }
}
