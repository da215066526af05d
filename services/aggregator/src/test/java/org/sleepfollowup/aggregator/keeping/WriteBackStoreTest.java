package org.sleepfollowup.aggregator.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteBackStoreTest {
    private final TextFormat format = new TextFormat();

    @TempDir
    private Path folder;

    private final List<WriteBackStore<String, String>> opened = new ArrayList<>();
    private WriteBackStore<String, String> store;

    @BeforeEach
    void open() {
        store = open(2);
    }

    @AfterEach
    void close() {
        opened.forEach(WriteBackStore::close);
    }

    private WriteBackStore<String, String> open(int capacity) {
        var opened = new WriteBackStoreBuilder<>(Stores.persistentKeyValueStore("of-" + capacity), format, capacity)
                .withLoggingDisabled()
                .build();
        var context = new MockProcessorContext<Void, Void>(new Properties(), new TaskId(0, 0), folder.toFile());
        opened.init(context.getStateStoreContext(), opened);
        this.opened.add(opened);
        return opened;
    }

    @Test
    void whatIsPutIsFoundAtOnceAndWrittenAtTheCommit() {
        store.put("a", "1");
        assertThat(store.get("a")).isEqualTo("1");
        assertThat(written()).isEmpty();
        store.flushCache();
        assertThat(written()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void whatChangesOftenIsWrittenOnce() {
        store.put("a", "1");
        store.put("a", "2");
        store.flushCache();
        store.flushCache();
        assertThat(format.writes).isEqualTo(1);
        assertThat(written()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void whatWasUsedLastIsNotReadAgain() {
        store.put("a", "1");
        store.put("b", "2");
        store.flushCache();
        assertThat(store.get("a")).isEqualTo("1");
        store.put("c", "3");
        assertThat(store.get("a")).isEqualTo("1");
        assertThat(format.reads).isZero();
        assertThat(store.get("b")).isEqualTo("2");
        assertThat(format.reads).isEqualTo(1);
    }

    @Test
    void whatLeavesTheHeapUnwrittenIsWrittenThen() {
        store.put("a", "1");
        store.put("b", "2");
        store.put("c", "3");
        assertThat(written()).isEqualTo(Map.of("a", "1"));
        assertThat(store.get("a")).isEqualTo("1");
        assertThat(store.get("b")).isEqualTo("2");
        assertThat(store.get("c")).isEqualTo("3");
    }

    @Test
    void whatLeavesTheHeapIsWrittenWithHalfOfWhatChangedSoThatTheRestMayChangeAgain() {
        WriteBackStore<String, String> four = open(4);
        for (String key : List.of("a", "b", "c", "d", "e")) {
            four.put(key, "1");
        }
        assertThat(written(four)).isEqualTo(Map.of("a", "1", "b", "1"));
        four.put("c", "2");
        four.flushCache();
        assertThat(written(four)).isEqualTo(Map.of("a", "1", "b", "1", "c", "2", "d", "1", "e", "1"));
        assertThat(format.writes).isEqualTo(5);
    }

    @Test
    void whatLeavesTheHeapIsWrittenThoughItChangedAfterOthers() {
        WriteBackStore<String, String> four = open(4);
        for (String key : List.of("a", "b", "c", "d")) {
            four.put(key, "1");
        }
        List.of("a", "b", "c").forEach(four::get);
        four.put("e", "1");
        assertThat(written(four)).containsOnlyKeys("a", "b", "c", "d");
    }

    @Test
    void whatIsRemovedIsGone() {
        store.put("a", "1");
        store.flushCache();
        store.put("a", null);
        assertThat(store.get("a")).isNull();
        store.flushCache();
        assertThat(written()).isEmpty();
        store.clearCache();
        assertThat(store.get("a")).isNull();
    }

    @Test
    void whatWasNotCommittedIsForgottenWithTheHeap() {
        store.put("a", "1");
        store.flushCache();
        store.put("a", "2");
        store.put("b", "2");
        store.clearCache();
        store.flushCache();
        assertThat(store.get("a")).isEqualTo("1");
        assertThat(store.get("b")).isNull();
    }

    private Map<String, String> written() {
        return written(store);
    }

    private Map<String, String> written(WriteBackStore<String, String> store) {
        Map<String, String> written = new LinkedHashMap<>();
        int reads = format.reads;
        store.forEachWritten(key -> key, written::put);
        format.reads = reads;
        return written;
    }

    private static final class TextFormat implements EntryFormat<String, String> {
        private int reads;
        private int writes;

        @Override
        public String key(String key) {
            return key;
        }

        @Override
        public void write(String value, FieldWriter out) {
            writes++;
            out.writeText(value);
        }

        @Override
        public String read(String key, FieldReader in) {
            reads++;
            return in.readText();
        }
    }
}
