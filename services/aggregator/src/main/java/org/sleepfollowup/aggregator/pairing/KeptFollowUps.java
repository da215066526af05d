package org.sleepfollowup.aggregator.pairing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Standing;

/** The follow-ups of a partition. Standings and answers lie apart, so that an answer does not write the plan again. */
final class KeptFollowUps {
    private static final String STANDINGS = "standings";
    private static final String ANSWERS = "answers";

    private final KeyValueStore<String, Standing> standings;
    private final KeyValueStore<String, Answered> answers;

    KeptFollowUps(ProcessorContext<?, ?> context) {
        this.standings = context.getStateStore(STANDINGS);
        this.answers = context.getStateStore(ANSWERS);
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(STANDINGS), Serdes.String(), NewsSerde.standing()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(ANSWERS), Serdes.String(), NewsSerde.answered()));
    }

    FollowUp find(FollowUpId id) {
        Map<Wave, Answer> found = new EnumMap<>(Wave.class);
        for (Wave wave : Wave.values()) {
            Answered answered = answers.get(key(id, wave));
            if (answered != null) {
                found.put(wave, answered.answer());
            }
        }
        return new FollowUp(id, standings.get(id.toString()), found);
    }

    void keep(FollowUpId id, News news) {
        switch (news) {
            case Standing standing -> standings.put(id.toString(), standing);
            case Answered answered -> answers.put(key(id, answered.wave()), answered);
        }
    }

    private static String key(FollowUpId id, Wave wave) {
        return new OutcomeId(id, wave).toString();
    }
}
