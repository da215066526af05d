package org.sleepfollowup.aggregator.running;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

/** Puts every store on the shared memory. Kafka Streams makes it by its name. */
public final class BoundedRocksDb implements RocksDBConfigSetter {
    private static final long WRITE_BUFFER = 8 << 20;
    private static final int WRITE_BUFFERS = 2;

    /** Of a write buffer: by it a key that is not there, as that of each new follow-up, is mostly told without a search. */
    private static final double BLOOM_SHARE = 0.05;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        if (!(configs.get(RocksMemory.KEY) instanceof RocksMemory memory)) {
            throw new IllegalStateException("No shared memory under " + RocksMemory.KEY + ".");
        }
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(memory.cache());
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(memory.writeBuffers());
        options.setWriteBufferSize(WRITE_BUFFER);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setMemtablePrefixBloomSizeRatio(BLOOM_SHARE);
        options.setMemtableWholeKeyFiltering(true);
        // Kafka Streams leaves the filters of the oldest file out, as if most keys were there. Most of ours are not.
        options.setOptimizeFiltersForHits(false);
    }

    @Override
    public void close(String storeName, Options options) {
        // The memory is shared; it is closed after the last store.
    }
}
