package org.sleepfollowup.aggregator.running;

import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/** The native memory that all stores share: what is written and what is read count against one bound. */
final class RocksMemory implements AutoCloseable {
    /** Under this key the stores find it in the configuration of Kafka Streams. */
    static final String KEY = "sleepfollowup.rocks.memory";

    private static final int WRITTEN_SHARE = 2;

    /**
     * Four parts with a lock each. With as many as RocksDB makes by itself a part has 1 MB, and filters of some 100 KB keep
     * pushing each other out.
     */
    private static final int SHARD_BITS = 2;

    /** Of the memory, for filters and indexes: a block of data that was read does not push them out. */
    private static final double FILTERS_SHARE = 0.5;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    RocksMemory(long bytes) {
        this.cache = new LRUCache(bytes, SHARD_BITS, false, FILTERS_SHARE);
        this.writeBuffers = new WriteBufferManager(bytes / WRITTEN_SHARE, cache);
    }

    Cache cache() {
        return cache;
    }

    WriteBufferManager writeBuffers() {
        return writeBuffers;
    }

    /** Only when no store is open any more. */
    @Override
    public void close() {
        writeBuffers.close();
        cache.close();
    }
}
