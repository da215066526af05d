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

        /** The newest record of each key, without end. */
        record Compacted() implements Kept {}

        /** Every record, for this long. */
        record For(Duration time) implements Kept {}
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
            case Kept.Compacted() -> Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
            case Kept.For(Duration time) ->
                Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(time.toMillis()));
        };
    }
}
