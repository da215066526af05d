package org.sleepfollowup.aggregator.running;

import static org.apache.kafka.clients.consumer.ConsumerConfig.GROUP_INSTANCE_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.MAX_POLL_RECORDS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BATCH_SIZE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.COMPRESSION_TYPE_CONFIG;
import static org.apache.kafka.common.config.TopicConfig.DELETE_RETENTION_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.APPLICATION_ID_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.COMMIT_INTERVAL_MS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.EXACTLY_ONCE_V2;
import static org.apache.kafka.streams.StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.NUM_STREAM_THREADS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.PROCESSING_GUARANTEE_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.REPLICATION_FACTOR_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.STATE_DIR_CONFIG;
import static org.apache.kafka.streams.StreamsConfig.mainConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.producerPrefix;
import static org.apache.kafka.streams.StreamsConfig.restoreConsumerPrefix;
import static org.apache.kafka.streams.StreamsConfig.topicPrefix;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.common.record.CompressionType;
import org.sleepfollowup.aggregator.SleepTopology;
import org.sleepfollowup.aggregator.deadletters.ImplausibleToDeadLetters;
import org.sleepfollowup.aggregator.deadletters.UndecodableToDeadLetters;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.Topic;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** What Kafka Streams is told. */
@Component
final class StreamsProperties {
    private static final int BATCH_BYTES = 128 * 1024;

    /** The topology asks for its commits itself, and sooner; the broker lets no transaction be open for more than 10 s. */
    private static final Duration LONGEST_COMMIT = Duration.ofSeconds(5);

    /** While much is caught up: the consumer is asked for more that seldom. */
    private static final int RECORDS_AT_ONCE = 4_000;

    private static final int RESTORED_AT_ONCE = 10_000;

    private final KafkaProperties kafka;
    private final AggregatorSettings settings;
    private final TopologyVersion version;

    StreamsProperties(KafkaProperties kafka, AggregatorSettings settings, TopologyVersion version) {
        this.kafka = kafka;
        this.settings = settings;
        this.version = version;
    }

    /** What runs with these properties: its version is in their application id. */
    SleepTopology topology() {
        return new SleepTopology(version, settings.commitInterval(), settings.recentFollowUps());
    }

    Properties with(RocksMemory memory) {
        Properties properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        properties.put(APPLICATION_ID_CONFIG, version.applicationId());
        properties.put(PROCESSING_GUARANTEE_CONFIG, EXACTLY_ONCE_V2);
        properties.put(COMMIT_INTERVAL_MS_CONFIG, LONGEST_COMMIT.toMillis());
        properties.put(NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(NUM_STANDBY_REPLICAS_CONFIG, settings.standbyReplicas());
        properties.put(REPLICATION_FACTOR_CONFIG, settings.replicationFactor());
        properties.put(DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableToDeadLetters.class);
        properties.put(PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ImplausibleToDeadLetters.class);
        properties.put(ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(BUFFERED_RECORDS_PER_PARTITION_CONFIG, RECORDS_AT_ONCE);
        properties.put(mainConsumerPrefix(MAX_POLL_RECORDS_CONFIG), RECORDS_AT_ONCE);
        properties.put(producerPrefix(BATCH_SIZE_CONFIG), BATCH_BYTES);
        properties.put(producerPrefix(COMPRESSION_TYPE_CONFIG), CompressionType.LZ4.name);
        // As on the topics: an instance that was away reads in the changelogs what went meanwhile.
        properties.put(topicPrefix(DELETE_RETENTION_MS_CONFIG), Topic.Kept.RETRACTED.toMillis());
        addMembership(properties);
        addState(properties, memory);
        return properties;
    }

    /** A short session, so that after a crash others go on soon; the same, restarted, goes on at once, by its name. */
    private void addMembership(Properties properties) {
        properties.put(
                mainConsumerPrefix(SESSION_TIMEOUT_MS_CONFIG),
                Math.toIntExact(settings.sessionTimeout().toMillis()));
        properties.put(mainConsumerPrefix(GROUP_INSTANCE_ID_CONFIG), InstanceName.in(settings.stateDir()));
    }

    private void addState(Properties properties, RocksMemory memory) {
        properties.put(STATE_DIR_CONFIG, settings.stateDir().toAbsolutePath().toString());
        properties.put(restoreConsumerPrefix(MAX_POLL_RECORDS_CONFIG), RESTORED_AT_ONCE);
        properties.put(ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        properties.put(RocksMemory.KEY, memory);
    }
}
