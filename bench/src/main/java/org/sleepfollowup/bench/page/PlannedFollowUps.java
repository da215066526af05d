package org.sleepfollowup.bench.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The plans of {@link SentInvitations} on the topic, as if they had been made when the sessions ended. */
final class PlannedFollowUps {
    private static final Instant ENDED = Instant.parse("2026-11-20T18:00:00Z");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final JdbcClient database;
    private final String bootstrapServers;

    private record Planned(String therapist, String followUp, String client) {}

    PlannedFollowUps(JdbcClient database, String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    /** Tells of all follow-ups of a clinic, and waits until the dashboard has written them down and the database knows how many. */
    void tell(String clinic) throws InterruptedException {
        List<Planned> all = database.sql(
                        "select therapist_id, follow_up_id, client_ref from survey.follow_up where clinic_id = :clinic")
                .param("clinic", clinic)
                .query((row, number) -> new Planned(row.getString(1), row.getString(2), row.getString(3)))
                .list();
        try (KafkaProducer<TherapistKey, FollowUpEvent> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "max.in.flight.requests.per.connection", 1),
                Topics.FOLLOW_UP.key().serializer(),
                Topics.FOLLOW_UP.value().serializer())) {
            all.forEach(planned -> producer.send(record(clinic, planned)));
        }
        while (written(clinic) < all.size()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        database.sql("analyze").update();
    }

    private long written(String clinic) {
        return database.sql(
                        "select count(*) from dashboard.follow_up where clinic_id = :clinic and planned_sequence > 0")
                .param("clinic", clinic)
                .query(Long.class)
                .single();
    }

    private static ProducerRecord<TherapistKey, FollowUpEvent> record(String clinic, Planned planned) {
        SessionFacts facts = new SessionFacts(null, ENDED, "swedish", List.of(), null, null, null, List.of());
        Plan plan = new Plan(planned.client(), "Dana Reyes", DAY, facts, null, List.of());
        FollowUpEvent event = new FollowUpEvent(
                clinic,
                planned.therapist(),
                planned.followUp(),
                "",
                1L,
                ENDED,
                FollowUpEventKind.PLANNED,
                null,
                null,
                null,
                plan);
        return new ProducerRecord<>(
                Topics.FOLLOW_UP.name(),
                null,
                new TherapistKey(clinic, planned.therapist()),
                event,
                new CloudEvent(planned.followUp() + "-1", Topics.FOLLOW_UP.name(), "survey", ENDED).headers());
    }
}
