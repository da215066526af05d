package org.sleepfollowup.aggregator.keeping;

import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Builds a store with a heap in front; Kafka Streams' own cache would stand behind it, and serves nobody there. */
final class WriteBackStoreBuilder<K, V> implements StoreBuilder<WriteBackStore<K, V>> {
    private final StoreBuilder<KeyValueStore<Bytes, byte[]>> store;
    private final EntryFormat<K, V> format;
    private final int capacity;

    WriteBackStoreBuilder(KeyValueBytesStoreSupplier supplier, EntryFormat<K, V> format, int capacity) {
        this.store = Stores.keyValueStoreBuilder(supplier, Serdes.Bytes(), Serdes.ByteArray());
        this.format = format;
        this.capacity = capacity;
    }

    @Override
    public WriteBackStore<K, V> build() {
        return new WriteBackStore<>(store.build(), format, capacity);
    }

    @Override
    public StoreBuilder<WriteBackStore<K, V>> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<WriteBackStore<K, V>> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<WriteBackStore<K, V>> withLoggingEnabled(Map<String, String> config) {
        store.withLoggingEnabled(config);
        return this;
    }

    @Override
    public StoreBuilder<WriteBackStore<K, V>> withLoggingDisabled() {
        store.withLoggingDisabled();
        return this;
    }

    @Override
    public Map<String, String> logConfig() {
        return store.logConfig();
    }

    @Override
    public boolean loggingEnabled() {
        return store.loggingEnabled();
    }

    @Override
    public String name() {
        return store.name();
    }
}
