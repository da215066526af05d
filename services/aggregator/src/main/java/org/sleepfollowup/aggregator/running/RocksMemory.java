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

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache;
    private final WriteBufferManager writeBuffers;

    RocksMemory(long bytes) {
        this.cache = new LRUCache(bytes);
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
