package org.sleepfollowup.aggregator.keeping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * A persistent store of which the entries that were used last are on the heap too, as objects. What changes is written, to disk
 * and changelog, at the next commit: once, however often it changed until then. Kafka Streams' own cache holds bytes, so that each look
 * reads them and each change writes them.
 *
 * <p>{@link CachedStateStore} is how Kafka Streams tells a store that it is about to commit. It is not part of its public interface: with
 * another version of Kafka Streams, {@code WriteBackStoreTest} and {@code ExactnessIT} say whether it is still so.
 */
public final class WriteBackStore<K, V> implements StateStore, CachedStateStore<K, V> {
    private final KeyValueStore<Bytes, byte[]> store;
    private final EntryFormat<K, V> format;
    private final Map<K, Held<K, V>> recent;
    private final List<Held<K, V>> changed = new ArrayList<>();

    WriteBackStore(KeyValueStore<Bytes, byte[]> store, EntryFormat<K, V> format, int capacity) {
        this.store = store;
        this.format = format;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Held<K, V>> eldest) {
                if (size() <= capacity) {
                    return false;
                }
                if (eldest.getValue().isChanged) {
                    flushCache();
                }
                return true;
            }
        };
    }

    /**
     * What builds such a store, with a changelog.
     *
     * @param capacity how many entries stay on the heap, 1 or more
     */
    public static <K, V> StoreBuilder<WriteBackStore<K, V>> builder(
            String name, EntryFormat<K, V> format, int capacity) {
        return new WriteBackStoreBuilder<>(Stores.persistentKeyValueStore(name), format, capacity);
    }

    /** The value of a key; null where there is none. */
    public @Nullable V get(K key) {
        return entry(key).value;
    }

    /** Keeps a value; null removes the entry. */
    public void put(K key, @Nullable V value) {
        Held<K, V> entry = entry(key);
        entry.value = value;
        if (!entry.isChanged) {
            entry.isChanged = true;
            changed.add(entry);
        }
    }

    /**
     * Reads all that was written; what changed since the last commit is left out.
     *
     * @param keys reads the text of a key back
     */
    public void forEachWritten(Function<String, K> keys, BiConsumer<K, V> action) {
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            all.forEachRemaining(written -> {
                K key = keys.apply(new String(written.key.get(), StandardCharsets.UTF_8));
                action.accept(key, format.read(key, new FieldReader(written.value)));
            });
        }
    }

    private Held<K, V> entry(K key) {
        Held<K, V> entry = recent.get(key);
        if (entry == null) {
            byte[] written = store.get(bytes(key));
            entry = new Held<>(key, written == null ? null : format.read(key, new FieldReader(written)));
            recent.put(key, entry);
        }
        return entry;
    }

    private Bytes bytes(K key) {
        return Bytes.wrap(format.key(key).getBytes(StandardCharsets.UTF_8));
    }

    /** Kafka Streams calls it before each commit. */
    @Override
    public void flushCache() {
        List<KeyValue<Bytes, byte[]>> toWrite = new ArrayList<>(changed.size());
        for (Held<K, V> entry : changed) {
            entry.isChanged = false;
            if (entry.value != null || entry.isWritten) {
                toWrite.add(KeyValue.pair(bytes(entry.key), written(entry.value)));
                entry.isWritten = entry.value != null;
            }
        }
        changed.clear();
        store.putAll(toWrite);
    }

    private byte @Nullable [] written(@Nullable V value) {
        if (value == null) {
            return null;
        }
        FieldWriter out = new FieldWriter();
        format.write(value, out);
        return out.written();
    }

    /** What is on the heap is forgotten: the task ends, or another instance writes to the store from now on. */
    @Override
    public void clearCache() {
        recent.clear();
        changed.clear();
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<K, V> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return store.name();
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        store.init(context, root);
    }

    @Override
    public void flush() {
        store.flush();
    }

    @Override
    public void close() {
        clearCache();
        store.close();
    }

    @Override
    public boolean persistent() {
        return store.persistent();
    }

    @Override
    public boolean isOpen() {
        return store.isOpen();
    }

    @Override
    public Position getPosition() {
        return store.getPosition();
    }

    /** An entry on the heap. */
    private static final class Held<K, V> {
        private final K key;
        private @Nullable V value;
        private boolean isWritten;
        private boolean isChanged;

        Held(K key, @Nullable V written) {
            this.key = key;
            this.value = written;
            this.isWritten = written != null;
        }
    }
}
