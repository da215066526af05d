package org.sleepfollowup.aggregator.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;

class BoundedRocksDbTest {
    private static final long BYTES = 64 << 20;

    @Test
    void everyFileHasFiltersThatOthersDoNotPushOut() {
        try (RocksMemory memory = new RocksMemory(BYTES);
                Options options = asKafkaStreamsMakesThem()) {
            new BoundedRocksDb().setConfig("followups", options, Map.of(RocksMemory.KEY, memory));
            assertThat(options.optimizeFiltersForHits()).isFalse();
            BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
            assertThat(table.cacheIndexAndFilterBlocks()).isTrue();
            assertThat(table.cacheIndexAndFilterBlocksWithHighPriority()).isTrue();
        }
    }

    @Test
    void storesWithoutTheSharedMemoryAreRefused() {
        try (Options options = asKafkaStreamsMakesThem()) {
            assertThatThrownBy(() -> new BoundedRocksDb().setConfig("followups", options, Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("No shared memory under " + RocksMemory.KEY + ".");
        }
    }

    private static Options asKafkaStreamsMakesThem() {
        return new Options().setTableFormatConfig(new BlockBasedTableConfig()).setOptimizeFiltersForHits(true);
    }
}
