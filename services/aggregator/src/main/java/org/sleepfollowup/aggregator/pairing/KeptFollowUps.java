package org.sleepfollowup.aggregator.pairing;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistKey;

/** The follow-ups of a partition. Each is one entry, so that news of it costs one look and one write. */
public final class KeptFollowUps {
    private static final String FOLLOW_UPS = "followups";

    private final KeyValueStore<String, FollowUp> followUps;

    /** Those that lie in the store of a task. */
    public KeptFollowUps(ProcessorContext<?, ?> context) {
        this.followUps = context.getStateStore(FOLLOW_UPS);
    }

    /** Its stores, to be added to a topology. */
    public static Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(FOLLOW_UPS), Serdes.String(), FollowUpSerde.serde()));
    }

    /** What news of a therapist's follow-up changes; null when it is no news any more. Changes nothing itself. */
    public @Nullable Change change(TherapistKey therapist, News news) {
        FollowUpId id = new FollowUpId(therapist, news.followUpId());
        FollowUp found = followUps.get(id.toString());
        FollowUp was = found == null ? FollowUp.unknown(id) : found;
        FollowUp is = was.with(news);
        return is.equals(was) ? null : new Change(is, Correction.between(was, is, news.at()));
    }

    /** Keeps what a change is made of. */
    public void keep(Change change) {
        FollowUp followUp = change.followUp();
        followUps.put(followUp.id().toString(), followUp);
    }
}
