package org.sleepfollowup.aggregator.pairing;

import java.util.Set;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;

/** News of follow-ups in, corrections of their outcomes out; with its own stores. */
public final class Pairing implements ProcessorSupplier<TherapistKey, News, OutcomeId, Correction> {

    @Override
    public Processor<TherapistKey, News, OutcomeId, Correction> get() {
        return new Pairer();
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return KeptFollowUps.stores();
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private static final class Pairer implements Processor<TherapistKey, News, OutcomeId, Correction> {
        private ProcessorContext<OutcomeId, Correction> context;
        private KeptFollowUps followUps;

        @Override
        public void init(ProcessorContext<OutcomeId, Correction> context) {
            this.context = context;
            this.followUps = new KeptFollowUps(context);
        }

        @Override
        public void process(Record<TherapistKey, News> record) {
            News news = record.value();
            FollowUpId id = new FollowUpId(record.key(), news.followUpId());
            FollowUp was = followUps.find(id);
            FollowUp is = was.with(news);
            if (is.equals(was)) {
                return;
            }
            followUps.keep(id, news);
            for (Correction correction : Correction.between(was, is, news.at())) {
                CloudEvent event = new CloudEvent(correction.eventId(), "sleep-outcome", "aggregator", correction.at());
                context.forward(new Record<>(correction.outcome(), correction, record.timestamp(), event.headers()));
            }
        }
    }
}
