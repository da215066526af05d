package org.sleepfollowup.aggregator.pairing;

import org.apache.kafka.streams.KeyValue;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.avro.Outcome;

/** Writes the topic {@code sleep-outcome}. */
public final class OutcomeAvro {
    private OutcomeAvro() {}

    /** The record of a correction; its value is null when the outcome is no more. */
    public static KeyValue<OutcomeKey, @Nullable Outcome> write(Correction correction) {
        OutcomeId id = correction.outcome();
        OutcomeKey key = new OutcomeKey(id.followUp().therapist(), id.followUp().value(), WaveAvro.write(id.wave()));
        return KeyValue.pair(key, correction.is() == null ? null : value(key, correction.is()));
    }

    private static Outcome value(OutcomeKey key, org.sleepfollowup.aggregator.pairing.Outcome o) {
        Ratings before = o.baseline().before();
        Answer answer = o.answer();
        return new Outcome(
                key.therapist().clinicId(),
                key.therapist().therapistId(),
                key.followUpId(),
                o.clientRef(),
                key.wave(),
                o.sessionDate(),
                BaselineAvro.write(o.baseline().kind()),
                before == null ? null : RatingsAvro.write(before),
                RatingsAvro.write(answer.ratings()),
                RatingsAvro.write(o.pathwaysBefore()),
                RatingsAvro.write(o.pathwaysAfter()),
                answer.compared(),
                answer.unusual(),
                answer.afterReminder(),
                answer.therapistMayRead(),
                answer.revision(),
                answer.at(),
                SessionFactsAvro.write(o.facts()));
    }
}
