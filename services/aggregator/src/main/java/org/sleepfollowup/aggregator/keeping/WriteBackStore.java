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
 * and changelog, at the next commit, or when it has to leave the heap: once, however often it changed until then. Kafka Streams' own cache holds bytes, so that each look
 * reads them and each change writes them.
 *
 * <p>{@link CachedStateStore} is how Kafka Streams tells a store that it is about to commit. It is not part of its public interface: with
 * another version of Kafka Streams, {@code WriteBackStoreTest} and {@code ExactnessIT} say whether it is still so.
 */
public final class WriteBackStore<K, V> implements StateStore, CachedStateStore<K, V> {
    private final KeyValueStore<Bytes, byte[]> store;
    private final EntryFormat<K, V> format;
    private final Map<K, Held<V>> recent;
    private final List<Held<V>> changed = new ArrayList<>();

    WriteBackStore(KeyValueStore<Bytes, byte[]> store, EntryFormat<K, V> format, int capacity) {
        this.store = store;
        this.format = format;
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, Held<V>> eldest) {
                if (size() <= capacity) {
                    return false;
                }
                if (eldest.getValue().isChanged) {
                    writeUntil(eldest.getValue());
                }
                return true;
            }
        };
    }

    /**
     * Writes an entry with what changed before it, so that not every one is a write of its own. What began to change last is likely to
     * change again: not more than half is written, unless it changed before the entry.
     */
    private void writeUntil(Held<V> entry) {
        write(changed.subList(0, Math.max(changed.indexOf(entry) + 1, changed.size() / 2)));
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
        Held<V> entry = entry(key);
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

    private Held<V> entry(K key) {
        Held<V> entry = recent.get(key);
        if (entry == null) {
            Bytes text = bytes(key);
            byte[] written = store.get(text);
            entry = new Held<>(text, written == null ? null : format.read(key, new FieldReader(written)));
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
        write(changed);
    }

    /** Writes these of what changed. */
    private void write(List<Held<V>> some) {
        List<KeyValue<Bytes, byte[]>> toWrite = new ArrayList<>(some.size());
        for (Held<V> entry : some) {
            entry.isChanged = false;
            if (entry.value != null || entry.isWritten) {
                toWrite.add(KeyValue.pair(entry.key, written(entry.value)));
                entry.isWritten = entry.value != null;
            }
        }
        some.clear();
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

    /** An entry on the heap, with its key as the store has it. */
    private static final class Held<V> {
        private final Bytes key;
        private @Nullable V value;
        private boolean isWritten;
        private boolean isChanged;

        Held(Bytes key, @Nullable V written) {
            this.key = key;
            this.value = written;
            this.isWritten = written != null;
        }
    }
}
