package org.sleepfollowup.aggregator.summing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.pairing.ImplausibleException;
import org.sleepfollowup.aggregator.pairing.Outcome;

/** The sums of a partition, by cell. What fell to nothing is forgotten. */
public final class KeptSums {
    private static final String SUMS = "sums";

    private final WriteBackStore<SleepCell, Cell> cells;

    /** Those that lie in the store of a task. */
    public KeptSums(ProcessorContext<?, ?> context) {
        this.cells = context.getStateStore(SUMS);
    }

    /**
     * Its stores, to be added to a topology.
     *
     * @param recent how many cells of a partition are on the heap
     */
    public static Set<StoreBuilder<?>> stores(int recent) {
        return Set.of(WriteBackStore.builder(SUMS, new CellFormat(), recent));
    }

    /**
     * What a correction makes of the one cell, or the two, that it touches. Changes nothing.
     *
     * @throws ImplausibleException when a sum would leave the range of a long, or a cell would have too many clients
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
        if (drafts.isEmpty() || !drafts.getLast().name().equals(cell)) {
            drafts.add(new CellDraft(cell, cell(cell)));
        }
        drafts.getLast().add(outcome, weight);
    }

    /**
     * Keeps what was drafted.
     *
     * @return the cells of which a sum changed
     */
    public List<SleepCell> keep(List<CellDraft> drafts) {
        List<SleepCell> changed = new ArrayList<>(drafts.size());
        for (CellDraft draft : drafts) {
            if (draft.keep()) {
                changed.add(draft.name());
            }
            Cell cell = draft.cell();
            cells.put(draft.name(), cell.sums().isEmpty() ? null : cell);
        }
        return changed;
    }

    /** The sums of a cell, all 0 while there is no outcome in it. */
    public TherapistSleep find(SleepCell cell) {
        Cell found = cell(cell);
        return new TherapistSleep(cell, found.sums(), new TreeMap<>(found.groups()));
    }

    private Cell cell(SleepCell name) {
        Cell found = cells.get(name);
        return found == null ? new Cell() : found;
    }
}
