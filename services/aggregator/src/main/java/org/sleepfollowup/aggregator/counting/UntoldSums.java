package org.sleepfollowup.aggregator.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.summing.SleepCell;

/**
 * The cells of a partition whose sums changed and are not told yet: many answers change one cell, and it is told once for all
 * of them. They lie in a store as well, since a commit may come between the change and its telling; whoever has the partition
 * after that tells of them.
 */
final class UntoldSums {
    static final String STORE = "untold";

    private final WriteBackStore<SleepCell, Cause> store;
    private final Map<SleepCell, Cause> untold = new LinkedHashMap<>();

    UntoldSums(ProcessorContext<?, ?> context) {
        this.store = context.getStateStore(STORE);
        store.forEachWritten(SleepCell::parse, untold::put);
    }

    /** @param recent how many cells of a partition are on the heap */
    static Set<StoreBuilder<?>> stores(int recent) {
        return Set.of(WriteBackStore.builder(STORE, new CauseFormat(), recent));
    }

    boolean isEmpty() {
        return untold.isEmpty();
    }

    /** A cell changed, last for this cause. */
    void add(SleepCell cell, Cause cause) {
        untold.put(cell, cause);
        store.put(cell, cause);
    }

    /** All of them, with their last cause; from now on they count as told. */
    Map<SleepCell, Cause> take() {
        Map<SleepCell, Cause> taken = new LinkedHashMap<>(untold);
        taken.keySet().forEach(cell -> store.put(cell, null));
        untold.clear();
        return taken;
    }
}
