package org.sleepfollowup.aggregator.pairing;

import java.util.Set;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.keeping.WriteBackStore;
import org.sleepfollowup.schemas.TherapistKey;

/** The follow-ups of a partition. Each is one entry: an answer mostly comes soon after its plan, and meets it on the heap. */
public final class KeptFollowUps {
    private static final String FOLLOW_UPS = "followups";

    private final WriteBackStore<FollowUpId, FollowUp> followUps;

    /** Those that lie in the store of a task. */
    public KeptFollowUps(ProcessorContext<?, ?> context) {
        this.followUps = context.getStateStore(FOLLOW_UPS);
    }

    /**
     * Its stores, to be added to a topology.
     *
     * @param recent how many follow-ups of a partition are on the heap
     */
    public static Set<StoreBuilder<?>> stores(int recent) {
        return Set.of(WriteBackStore.builder(FOLLOW_UPS, new FollowUpFormat(), recent));
    }

    /** What news of a therapist's follow-up changes; null when it is no news any more. Changes nothing itself. */
    public @Nullable Change change(TherapistKey therapist, News news) {
        FollowUpId id = new FollowUpId(therapist, news.followUpId());
        FollowUp found = followUps.get(id);
        FollowUp was = found == null ? FollowUp.unknown(id) : found;
        if (was.knows(news)) {
            return null;
        }
        FollowUp is = was.with(news);
        return new Change(is, Correction.between(was, is, news.at()));
    }

    /** Keeps what a change is made of. */
    public void keep(Change change) {
        FollowUp followUp = change.followUp();
        followUps.put(followUp.id(), followUp);
    }
}
