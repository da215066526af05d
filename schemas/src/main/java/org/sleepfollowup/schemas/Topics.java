package org.sleepfollowup.schemas;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Every topic of the pipeline, declared once. */
public final class Topics {
    private static final Serde<TherapistKey> THERAPIST = text(TherapistKey::parse);

    /** How long sealed contact details stay. */
    public static final Topic.Kept.For SESSIONS_KEPT = new Topic.Kept.For(Duration.ofDays(14));

    /** How long a follow-up's session stays that was taken back. */
    public static final Topic.Kept.CompactedSoon FOLLOW_UP_SESSIONS_KEPT = new Topic.Kept.CompactedSoon();

    /** How long stays what could not be read or handled. */
    public static final Topic.Kept.For DEAD_LETTERS_KEPT = new Topic.Kept.For(Duration.ofDays(30));

    public static final Topic<TherapistKey, SessionCompleted> SESSION_COMPLETED =
            new Topic<>("session-completed", THERAPIST, AvroSerde.of(SessionCompleted.class), SESSIONS_KEPT);
    public static final Topic<TherapistKey, FollowUpEvent> FOLLOW_UP =
            new Topic<>("follow-up", THERAPIST, AvroSerde.of(FollowUpEvent.class), new Topic.Kept.ForGood());
    public static final Topic<FollowUpKey, FollowUpSession> FOLLOW_UP_SESSION = new Topic<>(
            "follow-up-session",
            text(FollowUpKey::parse),
            AvroSerde.of(FollowUpSession.class),
            FOLLOW_UP_SESSIONS_KEPT);
    public static final Topic<TherapistKey, SurveyAnswered> ANSWER =
            new Topic<>("answer", THERAPIST, AvroSerde.of(SurveyAnswered.class), new Topic.Kept.ForGood());
    public static final Topic<OutcomeKey, Outcome> SLEEP_OUTCOME = new Topic<>(
            "sleep-outcome", text(OutcomeKey::parse), AvroSerde.of(Outcome.class), new Topic.Kept.Compacted());
    public static final Topic<TherapistSleepKey, TherapistSleep> THERAPIST_SLEEP = new Topic<>(
            "therapist-sleep",
            text(TherapistSleepKey::parse),
            AvroSerde.of(TherapistSleep.class),
            new Topic.Kept.Compacted());
    public static final Topic<String, ClinicSettings> CLINIC =
            new Topic<>("clinic", Serdes.String(), AvroSerde.of(ClinicSettings.class), new Topic.Kept.Compacted());

    public static final Topic<TherapistKey, StaffDecision> STAFF_DECISION = new Topic<>(
            "staff-decision", THERAPIST, AvroSerde.of(StaffDecision.class), new Topic.Kept.For(Duration.ofDays(14)));

    public static final List<Topic<?, ?>> ALL = List.of(
            SESSION_COMPLETED,
            FOLLOW_UP,
            FOLLOW_UP_SESSION,
            ANSWER,
            SLEEP_OUTCOME,
            THERAPIST_SLEEP,
            CLINIC,
            STAFF_DECISION);

    private Topics() {}

    /** The name of the dead-letter topic of a topic. */
    public static String deadLetters(String topic) {
        return topic + "-dlt";
    }

    /** All topics with their dead-letter topics, ready to be created. */
    public static List<NewTopic> declarations(int partitions, short replication) {
        return ALL.stream()
                .flatMap(topic -> Stream.of(
                        topic.declare(partitions, replication),
                        new NewTopic(topic.deadLetters(), 1, replication)
                                .configs(new Topic<>(
                                                topic.deadLetters(),
                                                Serdes.ByteArray(),
                                                Serdes.ByteArray(),
                                                DEAD_LETTERS_KEPT)
                                        .config())))
                .toList();
    }

    /**
     * Creates what is missing and leaves alone what is there; safe to call from every instance at once.
     *
     * @param partitions of each topic, at least 1; all topics have as many, so that their partitions pair up
     * @param replication 1 to the number of brokers, or -1 for the broker's default
     * @throws IllegalStateException when the broker refuses, or does not answer in the client's time
     */
    public static void create(Admin admin, int partitions, short replication) {
        admin.createTopics(declarations(partitions, replication)).values().forEach((name, created) -> {
            try {
                created.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new IllegalStateException("Topic " + name + " could not be created.", e.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while creating topic " + name + ".", e);
            }
        });
    }

    private static <K> Serde<K> text(Function<String, K> parse) {
        StringSerializer toBytes = new StringSerializer();
        StringDeserializer toText = new StringDeserializer();
        Serializer<K> serializer = (topic, key) -> toBytes.serialize(topic, key == null ? null : key.toString());
        Deserializer<K> deserializer = (topic, bytes) -> {
            String key = toText.deserialize(topic, bytes);
            try {
                return key == null ? null : parse.apply(key);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new org.apache.kafka.common.errors.SerializationException(
                        "A record of " + topic + " has a key that is none of that topic.", e);
            }
        };
        return Serdes.serdeFrom(serializer, deserializer);
    }
}
