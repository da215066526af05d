package org.sleepfollowup.aggregator.summing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.pairing.ImplausibleException;
import org.sleepfollowup.aggregator.pairing.Outcome;

/** The sums of a partition, of each cell and of each client in it. What fell to nothing is forgotten. */
public final class KeptSums {
    private static final String SUMS = "sums";
    private static final String CLIENTS = "clients";

    private final KeyValueStore<String, TherapistSleep> sums;
    private final KeyValueStore<String, ClientSleep> clients;

    /** Those that lie in the stores of a task. */
    public KeptSums(ProcessorContext<?, ?> context) {
        this.sums = context.getStateStore(SUMS);
        this.clients = context.getStateStore(CLIENTS);
    }

    /** Its stores, to be added to a topology. */
    public static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(SUMS), Serdes.String(), TherapistSleepSerde.serde())
                        .withCachingEnabled(),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CLIENTS), Serdes.String(), ClientSleepSerde.serde()));
    }

    /**
     * What a correction makes of the one cell, or the two, that it touches. Changes nothing.
     *
     * @throws ImplausibleException when a sum would leave the range of a long
     */
    public List<CellDraft> draft(Correction correction) {
        List<CellDraft> drafts = new ArrayList<>(2);
        add(correction.was(), -1, drafts);
        add(correction.is(), 1, drafts);
        return drafts;
    }

    private void add(@Nullable Outcome outcome, int weight, List<CellDraft> drafts) {
        if (outcome == null) {
            return;
        }
        SleepCell cell = SleepCell.of(outcome);
        if (drafts.isEmpty() || !drafts.getLast().cell().equals(cell)) {
            drafts.add(new CellDraft(find(cell), this::client));
        }
        drafts.getLast().add(outcome, weight);
    }

    /**
     * Keeps what was drafted.
     *
     * @return the cells of which a sum changed
     */
    public List<SleepCell> keep(List<CellDraft> drafts) {
        for (CellDraft draft : drafts) {
            draft.forEachClient((key, client) -> clients.put(key, client.equals(ClientSleep.NONE) ? null : client));
        }
        List<TherapistSleep> changed = drafts.stream()
                .filter(CellDraft::isChange)
                .map(CellDraft::result)
                .toList();
        changed.forEach(sleep -> sums.put(sleep.cell().toString(), sleep.isEmpty() ? null : sleep));
        return changed.stream().map(TherapistSleep::cell).toList();
    }

    /** The sums of a cell, all 0 while there is no outcome in it. */
    public TherapistSleep find(SleepCell cell) {
        TherapistSleep found = sums.get(cell.toString());
        return found == null ? new TherapistSleep(cell, SleepSums.ZERO) : found;
    }

    private ClientSleep client(String key) {
        ClientSleep found = clients.get(key);
        return found == null ? ClientSleep.NONE : found;
    }
}
