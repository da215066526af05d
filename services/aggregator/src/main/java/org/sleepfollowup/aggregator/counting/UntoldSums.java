package org.sleepfollowup.aggregator.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.sleepfollowup.aggregator.summing.SleepCell;

/**
 * The cells of a partition whose sums changed and are not told yet: many answers change one cell, and it is told once for all
 * of them. They lie in a store as well, since a commit may come between the change and its telling; whoever has the partition
 * after that tells of them.
 */
final class UntoldSums {
    private static final String UNTOLD = "untold";

    private final KeyValueStore<String, Cause> store;
    private final Map<SleepCell, Cause> untold = new LinkedHashMap<>();

    UntoldSums(ProcessorContext<?, ?> context) {
        this.store = context.getStateStore(UNTOLD);
        try (KeyValueIterator<String, Cause> left = store.all()) {
            left.forEachRemaining(entry -> untold.put(SleepCell.parse(entry.key), entry.value));
        }
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(UNTOLD), Serdes.String(), CauseSerde.serde())
                        .withCachingEnabled());
    }

    /** A cell changed, last for this cause. */
    void add(SleepCell cell, Cause cause) {
        untold.put(cell, cause);
        store.put(cell.toString(), cause);
    }

    /** All of them, with their last cause; from now on they count as told. */
    Map<SleepCell, Cause> take() {
        Map<SleepCell, Cause> taken = new LinkedHashMap<>(untold);
        taken.keySet().forEach(cell -> store.delete(cell.toString()));
        untold.clear();
        return taken;
    }
}
