package org.sleepfollowup.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.FollowUpKey;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.PartitionedByTherapist;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.PlannedWave;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.schemas.avro.Wave;
import org.sleepfollowup.testing.Infrastructure;

/** What the other services would have put on the topics for one clinic. */
public final class Pipeline implements AutoCloseable {
    public static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    public static final Instant EVENING = Instant.parse("2026-11-21T01:00:00Z");

    private final String clinic;
    private final ApiKey key = ApiKey.generate();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    public Pipeline(String clinic) {
        this.clinic = clinic;
    }

    public String apiKey() {
        return key.value();
    }

    public void clinic(String name) {
        send(Topics.CLINIC, clinic, SampleRecords.settings(clinic, name, key));
    }

    /** A follow-up of one session, planned for both waves. */
    public final class Session {
        private final String id = UUID.randomUUID().toString();
        private final String session;
        private String therapist;
        private final LocalDate day;
        private long sequence;
        private String client = "irrelevant-here";

        private Session(String session, String therapist, LocalDate day) {
            this.session = session;
            this.therapist = therapist;
            this.day = day;
        }

        public String id() {
            return id;
        }

        public Session planned(String therapistName) {
            send(Topics.FOLLOW_UP_SESSION, new FollowUpKey(clinic, id), new FollowUpSession(clinic, id, session));
            return event(FollowUpEventKind.PLANNED, null, null, plan(therapistName));
        }

        /** The plan is told again as it was, for a reason that changes nothing of the waves. */
        public Session amended(String therapistName, String reason) {
            return event(FollowUpEventKind.PLANNED, null, reason, plan(therapistName));
        }

        private Plan plan(String therapistName) {
            Instant due = day.plusDays(1).atTime(16, 0).toInstant(ZoneOffset.UTC);
            Instant endedAt = EVENING.plus(DAY.until(day, ChronoUnit.DAYS), ChronoUnit.DAYS);
            return Plan.newBuilder()
                    .setClientRef(client)
                    .setTherapistName(therapistName)
                    .setSessionDate(day)
                    .setFacts(SessionFacts.newBuilder(SampleRecords.facts())
                            .setEndedAt(endedAt)
                            .build())
                    .setWaves(List.of(
                            new PlannedWave(Wave.FIRST_NIGHT, due),
                            new PlannedWave(Wave.ONE_WEEK, due.plusSeconds(6 * 86_400))))
                    .build();
        }

        public Session happened(FollowUpEventKind kind, @Nullable Wave wave, @Nullable String reason) {
            return event(kind, wave, reason, null);
        }

        /** An event that somebody of the clinic decided. */
        public Session decided(FollowUpEventKind kind, @Nullable Wave wave, String reason, String by) {
            sequence++;
            send(
                    Topics.FOLLOW_UP,
                    therapist(),
                    draft(kind, wave, reason).setBy(by).build());
            return this;
        }

        /** The next event arrives before those that happened earlier: they come from another partition. */
        public Session later(int steps) {
            sequence += steps;
            return this;
        }

        /** The client whom the plan names. */
        public Session of(String clientRef) {
            client = clientRef;
            return this;
        }

        public Session erased() {
            send(Topics.FOLLOW_UP_SESSION, new FollowUpKey(clinic, id), null);
            return happened(FollowUpEventKind.ERASED, null, null);
        }

        public Session movesTo(String other) {
            happened(FollowUpEventKind.WITHDRAWN, null, "therapist-changed");
            therapist = other;
            return this;
        }

        /** An outcome, before null: without a baseline. */
        public Session reported(String client, Wave wave, BaselineKind kind, @Nullable Integer before, int after) {
            return reported(client, wave, kind, before, after, outcome -> {});
        }

        /** An outcome that says more than others. */
        public Session reported(
                String client,
                Wave wave,
                BaselineKind kind,
                @Nullable Integer before,
                int after,
                Consumer<Outcome.Builder> more) {
            OutcomeKey key = new OutcomeKey(new TherapistKey(clinic, therapist), id, wave);
            Outcome.Builder outcome = SampleRecords.outcome(key, client, day, kind, before, after);
            more.accept(outcome);
            send(Topics.SLEEP_OUTCOME, key, outcome.build());
            return this;
        }

        public Session retracted(Wave wave) {
            send(Topics.SLEEP_OUTCOME, new OutcomeKey(new TherapistKey(clinic, therapist), id, wave), null);
            return this;
        }

        private Session event(
                FollowUpEventKind kind, @Nullable Wave wave, @Nullable String reason, @Nullable Plan plan) {
            sequence++;
            send(
                    Topics.FOLLOW_UP,
                    therapist(),
                    draft(kind, wave, reason).setPlan(plan).build());
            return this;
        }

        private TherapistKey therapist() {
            return new TherapistKey(clinic, therapist);
        }

        private FollowUpEvent.Builder draft(FollowUpEventKind kind, @Nullable Wave wave, @Nullable String reason) {
            return FollowUpEvent.newBuilder()
                    .setClinicId(clinic)
                    .setTherapistId(therapist)
                    .setFollowUpId(id)
                    .setSessionId("")
                    .setSequence(sequence)
                    .setAt(EVENING.plusSeconds(sequence))
                    .setKind(kind)
                    .setWave(wave)
                    .setReason(reason);
        }
    }

    public Session session(String session, String therapist) {
        return session(session, therapist, DAY);
    }

    public Session session(String session, String therapist, LocalDate day) {
        return new Session(session, therapist, day);
    }

    /** A session that was planned, asked about, answered and paired. */
    public Session answered(String session, String therapist, String client, int before, int after) {
        return answered(session, therapist, client, before, after, DAY);
    }

    public Session answered(String session, String therapist, String client, int before, int after, LocalDate day) {
        return session(session, therapist, day)
                .planned("Name of " + therapist)
                .happened(FollowUpEventKind.SENT, Wave.FIRST_NIGHT, null)
                .happened(FollowUpEventKind.ANSWERED, Wave.FIRST_NIGHT, null)
                .reported(client, Wave.FIRST_NIGHT, BaselineKind.CHECK_IN, before, after);
    }

    /** A cell of the stream. */
    public void sums(TherapistSleep sums) {
        TherapistKey therapist = new TherapistKey(sums.getClinicId(), sums.getTherapistId());
        send(
                Topics.THERAPIST_SLEEP,
                new TherapistSleepKey(therapist, sums.getWave(), YearMonth.parse(sums.getMonth()), sums.getBaseline()),
                sums);
    }

    /** Bytes straight onto a topic, in the partition of a therapist. */
    public void raw(Topic<?, ?> topic, byte[] key, byte[] value, String therapist) {
        int partition = Topic.partition(new TherapistKey(clinic, therapist), Infrastructure.PARTITIONS);
        Future<?> _ = producer.send(new ProducerRecord<>(topic.name(), partition, key, value));
        producer.flush();
    }

    private <K, V> void send(Topic<K, V> topic, K key, @Nullable V value) {
        Integer partition = key instanceof PartitionedByTherapist p
                ? (Integer) Topic.partition(p, Infrastructure.PARTITIONS)
                : null;
        Future<?> _ = producer.send(new ProducerRecord<>(
                topic.name(),
                partition,
                null,
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value),
                new CloudEvent(UUID.randomUUID().toString(), "test", "test", EVENING).headers()));
    }

    public void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
