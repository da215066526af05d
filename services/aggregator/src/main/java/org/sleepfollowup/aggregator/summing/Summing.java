package org.sleepfollowup.aggregator.summing;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.pairing.Outcome;
import org.sleepfollowup.aggregator.pairing.OutcomeId;
import org.sleepfollowup.schemas.CloudEvent;

/** Corrections of outcomes in, changed sums out; with its own stores. */
public final class Summing implements ProcessorSupplier<OutcomeId, Correction, SleepCell, TherapistSleep> {

    @Override
    public Processor<OutcomeId, Correction, SleepCell, TherapistSleep> get() {
        return new Summer();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptSums.stores();
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private static final class Summer implements Processor<OutcomeId, Correction, SleepCell, TherapistSleep> {
        private ProcessorContext<SleepCell, TherapistSleep> context;
        private KeptSums kept;

        @Override
        public void init(ProcessorContext<SleepCell, TherapistSleep> context) {
            this.context = context;
            this.kept = new KeptSums(context);
        }

        @Override
        public void process(Record<OutcomeId, Correction> record) {
            Correction correction = record.value();
            Stream.of(correction.was(), correction.is())
                    .filter(Objects::nonNull)
                    .map(SleepCell::of)
                    .distinct()
                    .forEach(cell -> correct(cell, record));
        }

        private void correct(SleepCell cell, Record<OutcomeId, Correction> record) {
            Correction correction = record.value();
            TherapistSleep before = kept.find(cell);
            SleepSums sums = before.sums();
            Outcome was = correction.was();
            if (was != null && SleepCell.of(was).equals(cell)) {
                sums = sums.plus(kept.take(was));
            }
            Outcome is = correction.is();
            if (is != null && SleepCell.of(is).equals(cell)) {
                sums = sums.plus(kept.add(is));
            }
            if (!sums.equals(before.sums())) {
                TherapistSleep after = new TherapistSleep(cell, sums);
                kept.keep(after);
                forward(after, record);
            }
        }

        private void forward(TherapistSleep sleep, Record<OutcomeId, Correction> cause) {
            Correction correction = cause.value();
            CloudEvent event = new CloudEvent(
                    sleep.cell() + "@" + correction.eventId(), "therapist-sleep", "aggregator", correction.at());
            context.forward(new Record<>(sleep.cell(), sleep, cause.timestamp(), event.headers()));
        }
    }
}
