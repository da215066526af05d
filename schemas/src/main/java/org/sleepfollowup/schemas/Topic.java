package org.sleepfollowup.schemas;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/**
 * A topic as the services share it.
 *
 * @param name as it stands on the broker
 * @param key serde of the key; text that tools can read
 * @param value serde of the value
 * @param kept how long records stay
 */
public record Topic<K, V>(String name, Serde<K> key, Serde<V> value, Kept kept) {

    /** How long the broker keeps a topic's records. */
    public sealed interface Kept {
        /** Every record, without end. */
        record ForGood() implements Kept {}

        /** The newest record of each key, without end; that a key is no more, for {@link #RETRACTED}. */
        record Compacted() implements Kept {}

        /**
         * The newest record of each key, and a replaced one no longer than a promised time. Kafka never cleans the segment
         * that it writes to, and in a quiet partition it would write to the same one for good: so whoever replaces a record
         * that must go sends the new one once more after {@link #again()}.
         */
        record CompactedSoon() implements Kept {
            /** After this long a further record of the key makes the broker close the segment of the replaced one. */
            public Duration again() {
                return SEGMENT.plus(SLACK);
            }

            /** After this long a replaced record is off the broker's disk. */
            public Duration gone() {
                return again().plus(SLACK);
            }
        }

        /** Every record, for this long. */
        record For(Duration time) implements Kept {
            /** After this long a record is off the broker's disk: it goes with the youngest record of its segment. */
            public Duration gone() {
                return time.plus(SEGMENT).plus(SLACK);
            }
        }

        /** Who was away for longer than this may have missed for good that a key is no more. */
        Duration RETRACTED = Duration.ofDays(30);

        /** How long a segment is written to, where it matters when its records are gone. */
        Duration SEGMENT = Duration.ofDays(1);

        /** The broker looks for what is to go every few minutes, and removes the file a minute later. */
        Duration SLACK = Duration.ofHours(1);
    }

    /** Where records go that could not be read or handled. */
    public String deadLetters() {
        return name + "-dlt";
    }

    /**
     * The partition of a key: that of its therapist where it has one, so that derived records stay beside their source.
     * Equal to what Kafka's own partitioner says for a {@link TherapistKey}.
     */
    public static int partition(PartitionedByTherapist key, int partitions) {
        byte[] therapist = key.therapist().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(therapist)) % partitions;
    }

    NewTopic declare(int partitions, short replication) {
        return new NewTopic(name, partitions, replication).configs(config());
    }

    /** The topic's settings on the broker. */
    public Map<String, String> config() {
        return switch (kept) {
            case Kept.ForGood() ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1");
            case Kept.Compacted() ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        Long.toString(Kept.RETRACTED.toMillis()));
            case Kept.CompactedSoon() ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.DELETE_RETENTION_MS_CONFIG,
                        Long.toString(Kept.RETRACTED.toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(Kept.SEGMENT.toMillis()),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                        Long.toString(Kept.SEGMENT.toMillis()));
            case Kept.For(Duration time) ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(time.toMillis()),
                        TopicConfig.SEGMENT_MS_CONFIG,
                        Long.toString(Kept.SEGMENT.toMillis()));
        };
    }
}
