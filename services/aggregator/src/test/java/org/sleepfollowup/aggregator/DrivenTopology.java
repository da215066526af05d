package org.sleepfollowup.aggregator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.sleepfollowup.aggregator.deadletters.ImplausibleToDeadLetters;
import org.sleepfollowup.aggregator.deadletters.UndecodableToDeadLetters;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.summing.SleepCell;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.springframework.util.FileSystemUtils;

/** The topology without a broker, bytes in and bytes out. */
final class DrivenTopology implements AutoCloseable {
    private static final Instant NOW = Sample.ANSWERED;
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** So few that what a history has more of comes from the disk. */
    private static final int RECENT = 2;

    private final Path state;
    private final TopologyTestDriver driver;

    DrivenTopology() {
        try {
            state = Files.createTempDirectory("sleep-topology");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Properties properties = properties();
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        driver = new TopologyTestDriver(topology(), properties, NOW);
    }

    static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties())));
        new SleepTopology(TopologyVersion.CURRENT, PAUSE, RECENT).addTo(builder);
        return builder.build();
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, TopologyVersion.CURRENT.applicationId());
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:9092");
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableToDeadLetters.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ImplausibleToDeadLetters.class);
        return properties;
    }

    /** Hands in a {@link FollowUpEvent} or a {@link SurveyAnswered}. */
    DrivenTopology given(SpecificRecord... records) {
        for (SpecificRecord record : records) {
            switch (record) {
                case FollowUpEvent e ->
                    given(Topics.FOLLOW_UP, new TherapistKey(e.getClinicId(), e.getTherapistId()), e);
                case SurveyAnswered a -> given(Topics.ANSWER, new TherapistKey(a.getClinicId(), a.getTherapistId()), a);
                default -> throw new IllegalArgumentException("Not of an input topic.");
            }
        }
        return this;
    }

    <K, V> void given(Topic<K, V> topic, K key, V value) {
        given(
                topic,
                topic.key().serializer().serialize(topic.name(), key),
                topic.value().serializer().serialize(topic.name(), value));
    }

    void given(Topic<?, ?> topic, byte[] key, byte[] value) {
        Headers headers = new RecordHeaders().add("ce_id", new byte[] {1}).add("from-input", new byte[] {1});
        driver.createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer(), NOW, Duration.ZERO)
                .pipeInput(new TestRecord<>(key, value, headers));
    }

    /** The store of the sums; to be looked at or tampered with. */
    @SuppressWarnings("unchecked") // so the topology declares it
    WriteBackStore<SleepCell, ?> sums() {
        return (WriteBackStore<SleepCell, ?>) driver.getStateStore("sums");
    }

    /** What was written to the changelogs, and so to the stores, since the last call: the bytes of each key, by store. */
    Map<String, SortedMap<String, String>> stored() {
        Map<String, SortedMap<String, String>> stored = new TreeMap<>();
        for (String store : driver.getAllStateStores().keySet()) {
            SortedMap<String, String> entries = new TreeMap<>();
            for (TestRecord<byte[], byte[]> r :
                    written(TopologyVersion.CURRENT.applicationId() + "-" + store + "-changelog")) {
                entries.put(
                        new String(r.key(), StandardCharsets.UTF_8),
                        r.value() == null ? "" : HexFormat.of().formatHex(r.value()));
            }
            stored.put(store, entries);
        }
        return stored;
    }

    /** Sums are told a moment after what changed them. */
    void letSumsBeTold() {
        driver.advanceWallClockTime(PAUSE);
    }

    /** What came out since the last call. */
    List<TestRecord<byte[], byte[]>> raw(String topic) {
        letSumsBeTold();
        return written(topic);
    }

    private List<TestRecord<byte[], byte[]>> written(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** The same, decoded. */
    <K, V> List<TestRecord<K, V>> out(Topic<K, V> topic) {
        letSumsBeTold();
        return driver.createOutputTopic(
                        topic.name(), topic.key().deserializer(), topic.value().deserializer())
                .readRecordsToList();
    }

    /** What a compacted topic comes to, of what came out since the last call. */
    <K, V> Map<K, V> table(Topic<K, V> topic) {
        Map<K, V> table = new LinkedHashMap<>();
        out(topic).forEach(r -> {
            if (r.value() == null) {
                table.remove(r.key());
            } else {
                table.put(r.key(), r.value());
            }
        });
        return table;
    }

    @Override
    public void close() {
        driver.close();
        try {
            FileSystemUtils.deleteRecursively(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
