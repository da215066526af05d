package org.sleepfollowup.aggregator.counting;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.sleepfollowup.aggregator.pairing.Change;
import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.pairing.KeptFollowUps;
import org.sleepfollowup.aggregator.pairing.News;
import org.sleepfollowup.aggregator.summing.CellDraft;
import org.sleepfollowup.aggregator.summing.KeptSums;
import org.sleepfollowup.aggregator.summing.TherapistSleep;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.aggregator.version.VersionMark;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;

/**
 * News of follow-ups in, changed outcomes and sums out. Pairing and summing are one step: news of which a sum cannot be counted
 * must not have changed a follow-up either, or what is taken away later was never added.
 */
public final class Counting implements ProcessorSupplier<TherapistKey, News, TherapistKey, Counted> {
    private final TopologyVersion version;

    /**
     * @param version what comes out is marked with it
     */
    public Counting(TopologyVersion version) {
        this.version = version;
    }

    @Override
    public Processor<TherapistKey, News, TherapistKey, Counted> get() {
        return new Counter(version);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Stream.of(KeptFollowUps.stores(), KeptSums.stores())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private static final class Counter implements Processor<TherapistKey, News, TherapistKey, Counted> {
        private final TopologyVersion version;
        private ProcessorContext<TherapistKey, Counted> context;
        private KeptFollowUps followUps;
        private KeptSums sums;

        Counter(TopologyVersion version) {
            this.version = version;
        }

        @Override
        public void init(ProcessorContext<TherapistKey, Counted> context) {
            this.context = context;
            this.followUps = new KeptFollowUps(context);
            this.sums = new KeptSums(context);
        }

        @Override
        public void process(Record<TherapistKey, News> record) {
            Change change = followUps.change(record.key(), record.value());
            if (change == null) {
                return;
            }
            // The waves have no cell in common, so no draft needs to know of another.
            List<List<CellDraft>> drafts =
                    change.corrections().stream().map(sums::draft).toList();
            followUps.keep(change);
            for (int i = 0; i < drafts.size(); i++) {
                tell(record, change.corrections().get(i), sums.keep(drafts.get(i)));
            }
        }

        private void tell(Record<TherapistKey, News> cause, Correction correction, List<TherapistSleep> changed) {
            String id = correction.eventId();
            forward(cause, new Counted.OfOutcome(correction), event(id, "sleep-outcome", correction));
            for (TherapistSleep sleep : changed) {
                forward(
                        cause,
                        new Counted.OfSums(sleep),
                        event(sleep.cell() + "@" + id, "therapist-sleep", correction));
            }
        }

        private void forward(Record<TherapistKey, News> cause, Counted counted, CloudEvent event) {
            Headers headers = event.headers();
            VersionMark.add(version, headers);
            context.forward(new Record<>(cause.key(), counted, cause.timestamp(), headers));
        }

        private static CloudEvent event(String id, String type, Correction correction) {
            return new CloudEvent(id, type, "aggregator", correction.at());
        }
    }
}
