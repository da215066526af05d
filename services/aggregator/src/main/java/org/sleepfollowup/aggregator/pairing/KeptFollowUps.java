package org.sleepfollowup.aggregator.pairing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Standing;
import org.sleepfollowup.schemas.TherapistKey;

/** The follow-ups of a partition. Standings and answers lie apart, so that an answer does not write the plan again. */
public final class KeptFollowUps {
    private static final String STANDINGS = "standings";
    private static final String ANSWERS = "answers";

    private final KeyValueStore<String, Standing> standings;
    private final KeyValueStore<String, Answered> answers;

    /** Those that lie in the stores of a task. */
    public KeptFollowUps(ProcessorContext<?, ?> context) {
        this.standings = context.getStateStore(STANDINGS);
        this.answers = context.getStateStore(ANSWERS);
    }

    /** Its stores, to be added to a topology. */
    public static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STANDINGS), Serdes.String(), NewsSerde.standing()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ANSWERS), Serdes.String(), NewsSerde.answered()));
    }

    /** What news of a therapist's follow-up changes; null when it is no news any more. Changes nothing itself. */
    public @Nullable Change change(TherapistKey therapist, News news) {
        FollowUpId id = new FollowUpId(therapist, news.followUpId());
        FollowUp was = find(id);
        FollowUp is = was.with(news);
        return is.equals(was) ? null : new Change(id, news, Correction.between(was, is, news.at()));
    }

    /** Keeps what a change is made of. */
    public void keep(Change change) {
        FollowUpId id = change.followUp();
        switch (change.news()) {
            case Standing standing -> standings.put(id.toString(), standing);
            case Answered answered -> answers.put(key(id, answered.wave()), answered);
        }
    }

    private FollowUp find(FollowUpId id) {
        Map<Wave, Answer> found = new EnumMap<>(Wave.class);
        for (Wave wave : Wave.values()) {
            Answered answered = answers.get(key(id, wave));
            if (answered != null) {
                found.put(wave, answered.answer());
            }
        }
        return new FollowUp(id, standings.get(id.toString()), found);
    }

    private static String key(FollowUpId id, Wave wave) {
        return new OutcomeId(id, wave).toString();
    }
}
