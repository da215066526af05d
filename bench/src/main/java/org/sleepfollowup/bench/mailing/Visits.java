package org.sleepfollowup.bench.mailing;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.Contact;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.schemas.sealing.ContactSealer;

/** Sessions as intake hands them on, each of a client of its own. */
final class Visits {
    private static final Topic<TherapistKey, SessionCompleted> TOPIC = Topics.SESSION_COMPLETED;

    private final String bootstrapServers;
    private final ContactSealer sealer;
    private final Instant endedAt;

    Visits(String bootstrapServers, ContactSealer sealer, Instant endedAt) {
        this.bootstrapServers = bootstrapServers;
        this.sealer = sealer;
        this.endedAt = endedAt;
    }

    /** Hands in one of a client in a zone. */
    void handIn(String session, String zone) {
        try (KafkaProducer<TherapistKey, SessionCompleted> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                TOPIC.key().serializer(),
                TOPIC.value().serializer())) {
            SessionCompleted visit = visit(session, zone);
            TherapistKey key = new TherapistKey(visit.getClinicId(), visit.getTherapistId());
            producer.send(new ProducerRecord<>(TOPIC.name(), key, visit));
        }
    }

    private SessionCompleted visit(String session, String zone) {
        Contact contact = new Contact("client-" + session, session + "@clients.example", "Ana");
        return new SessionCompleted(
                SurveyService.CLINIC,
                session,
                "t-0",
                "Dana Reyes",
                SessionStatus.COMPLETED,
                new SessionFacts(null, endedAt, "swedish", List.of(), true, null, false, List.of()),
                ByteBuffer.wrap(sealer.seal(contact, SurveyService.CLINIC, session)),
                "en",
                zone,
                true,
                null,
                endedAt);
    }
}
