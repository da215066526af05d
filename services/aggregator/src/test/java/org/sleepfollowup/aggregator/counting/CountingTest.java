package org.sleepfollowup.aggregator.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.aggregator.Sample;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.pairing.News;
import org.sleepfollowup.aggregator.pairing.NewsAvro;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.Wave;

/** When a partition changes hands, or a transaction was aborted, after a commit between a change and its telling. */
class CountingTest {
    private static final TherapistKey DANA = new TherapistKey("demo", "t-12");
    private static final Instant NOW = Sample.ANSWERED.plusSeconds(1);

    private final Counting counting = new Counting(TopologyVersion.CURRENT, Duration.ofMillis(100), 10);
    private final List<WriteBackStore<?, ?>> stores = new ArrayList<>();

    @TempDir
    private Path folder;

    private MockProcessorContext<TherapistKey, Counted> context;

    @BeforeEach
    void openTheStores() {
        context = new MockProcessorContext<>(new Properties(), new TaskId(0, 0), folder.toFile());
        counting.stores().forEach(builder -> {
            WriteBackStore<?, ?> store =
                    (WriteBackStore<?, ?>) builder.withLoggingDisabled().build();
            store.init(context.getStateStoreContext(), store);
            context.addStateStore(store);
            stores.add(store);
        });
    }

    @AfterEach
    void closeTheStores() {
        stores.forEach(WriteBackStore::close);
    }

    @Test
    void whoeverHasThePartitionNextTellsWhatWasLeftUntoldWithoutAnyNews() {
        changeASum(started());
        handOver();
        started();
        assertThat(toldNow()).singleElement().isInstanceOf(Counted.OfSums.class);
        assertThat(toldNow()).isEmpty();
    }

    @Test
    void aTaskThatBeginsAnewAfterAnAbortedTransactionTellsWhatWasLeftUntold() {
        Processor<TherapistKey, News, TherapistKey, Counted> processor = started();
        changeASum(processor);
        handOver();
        toldNow(); // in the transaction that is aborted: the store is as it was before
        stores.forEach(WriteBackStore::clearCache);
        processor.init(context);
        assertThat(toldNow()).singleElement().isInstanceOf(Counted.OfSums.class);
    }

    private Processor<TherapistKey, News, TherapistKey, Counted> started() {
        Processor<TherapistKey, News, TherapistKey, Counted> processor = counting.get();
        processor.init(context);
        return processor;
    }

    private void changeASum(Processor<TherapistKey, News, TherapistKey, Counted> processor) {
        List<News> news = new ArrayList<>(
                NewsAvro.ofFollowUp(DANA, Sample.planned(DANA, "f-1", 1, Sample.planWithCheckIn("ana", 4))));
        news.add(NewsAvro.ofAnswer(DANA, Sample.answer(DANA, "f-1", Wave.FIRST_NIGHT, 1, 7)));
        news.forEach(n -> processor.process(new Record<>(DANA, n, NOW.toEpochMilli())));
        assertThat(context.forwarded())
                .singleElement()
                .satisfies(told -> assertThat(told.record().value()).isInstanceOf(Counted.OfOutcome.class));
    }

    /** As Kafka Streams does: a commit, and what is on the heap stays behind. */
    private void handOver() {
        stores.forEach(WriteBackStore::flushCache);
        stores.forEach(WriteBackStore::clearCache);
    }

    /** What the task that was started last tells when its timer strikes. */
    private List<Counted> toldNow() {
        context.resetForwards();
        context.scheduledPunctuators().getLast().getPunctuator().punctuate(NOW.toEpochMilli());
        return context.forwarded().stream()
                .<Counted>map(told -> told.record().value())
                .toList();
    }
}
