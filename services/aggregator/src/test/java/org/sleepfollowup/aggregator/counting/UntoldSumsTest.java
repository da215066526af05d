package org.sleepfollowup.aggregator.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.summing.SleepCell;

class UntoldSumsTest {
    private static final SleepCell ONE = SleepCell.parse("demo/t%2F12/FIRST_NIGHT/2026-11/CHECK_IN");
    private static final SleepCell OTHER = SleepCell.parse("demo/t-13/ONE_WEEK/2026-12/NONE");
    private static final Cause FIRST = new Cause("f-1@1-1-0", Instant.parse("2026-11-21T16:30:00Z"), 17);
    private static final Cause LATER = new Cause("f-2@1-0-1", Instant.parse("2026-11-28T16:30:00Z"), 18);

    @TempDir
    private Path folder;

    private MockProcessorContext<Void, Void> context;
    private WriteBackStore<SleepCell, Cause> store;

    @BeforeEach
    void openTheStore() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        store = WriteBackStore.builder(UntoldSums.STORE, new CauseFormat(), 1)
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    @AfterEach
    void closeTheStore() {
        store.close();
    }

    @Test
    void aCellThatChangedOftenIsTakenOnceWithItsLastCause() {
        UntoldSums untold = new UntoldSums(context);
        untold.add(ONE, FIRST);
        untold.add(OTHER, FIRST);
        untold.add(ONE, LATER);
        assertThat(untold.take()).isEqualTo(Map.of(ONE, LATER, OTHER, FIRST));
        assertThat(untold.take()).isEmpty();
    }

    @Test
    void whatWasNotTakenIsFoundByWhoeverHasThePartitionNext() {
        new UntoldSums(context).add(ONE, FIRST);
        handOver();
        assertThat(new UntoldSums(context).take()).isEqualTo(Map.of(ONE, FIRST));
        handOver();
        assertThat(new UntoldSums(context).take()).isEmpty();
    }

    /** As Kafka Streams does: a commit, and what is on the heap stays behind. */
    private void handOver() {
        store.flushCache();
        store.clearCache();
    }
}
