package org.sleepfollowup.aggregator.counting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.PunctuationType;
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
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.sleepfollowup.aggregator.version.VersionMark;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.TherapistKey;

/**
 * News of follow-ups in, changed outcomes and sums out. Pairing and summing are one step: news of which a sum cannot be counted
 * must not have changed a follow-up either, or what is taken away later was never added.
 */
public final class Counting implements ProcessorSupplier<TherapistKey, News, TherapistKey, Counted> {
    /** At least so many recent follow-ups have a cell in common, so that cells stay on the heap as long as they do. */
    private static final int FOLLOW_UPS_A_CELL = 5;

    private final TopologyVersion version;
    private final Duration pause;
    private final int recent;

    /**
     * @param version what comes out is marked with it
     * @param pause how long changes of a cell are collected before its sums are told
     * @param recent how many follow-ups of a partition are on the heap, 1 or more
     */
    public Counting(TopologyVersion version, Duration pause, int recent) {
        this.version = version;
        this.pause = pause;
        this.recent = recent;
    }

    @Override
    public Processor<TherapistKey, News, TherapistKey, Counted> get() {
        return new Counter(version, pause);
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        int cells = Math.ceilDiv(recent, FOLLOW_UPS_A_CELL);
        return Stream.of(KeptFollowUps.stores(recent), KeptSums.stores(cells), UntoldSums.stores(cells))
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before process
    private static final class Counter implements Processor<TherapistKey, News, TherapistKey, Counted> {
        private final TopologyVersion version;
        private final Duration pause;
        private ProcessorContext<TherapistKey, Counted> context;
        private KeptFollowUps followUps;
        private KeptSums sums;
        private UntoldSums untold;
        private Pace pace;

        Counter(TopologyVersion version, Duration pause) {
            this.version = version;
            this.pause = pause;
        }

        @Override
        public void init(ProcessorContext<TherapistKey, Counted> context) {
            this.context = context;
            this.followUps = new KeptFollowUps(context);
            this.sums = new KeptSums(context);
            this.untold = new UntoldSums(context);
            this.pace = new Pace(!untold.isEmpty());
            context.schedule(pause, PunctuationType.WALL_CLOCK_TIME, this::tellWhenItIsTime);
        }

        @Override
        public void process(Record<TherapistKey, News> record) {
            pace.met(record.timestamp());
            Change change = followUps.change(record.key(), record.value());
            if (change == null) {
                return;
            }
            List<Correction> corrections = change.corrections();
            // The waves have no cell in common, so no draft needs to know of another.
            List<List<CellDraft>> drafts = new ArrayList<>(corrections.size());
            corrections.forEach(correction -> drafts.add(sums.draft(correction)));
            followUps.keep(change);
            for (int i = 0; i < drafts.size(); i++) {
                Correction correction = corrections.get(i);
                Cause cause = Cause.of(correction, record.timestamp());
                tell(record.key(), new Counted.OfOutcome(correction), cause.eventId(), cause);
                sums.keep(drafts.get(i)).forEach(cell -> untold.add(cell, cause));
            }
        }

        private void tellWhenItIsTime(long now) {
            if (pace.isTime(now)) {
                untold.take()
                        .forEach((cell, cause) -> tell(
                                cell.therapist(),
                                new Counted.OfSums(sums.find(cell)),
                                cell + "@" + cause.eventId(),
                                cause));
                context.commit();
            }
        }

        private void tell(TherapistKey therapist, Counted counted, String id, Cause cause) {
            Headers headers = new CloudEvent(id, counted.type(), "aggregator", cause.at()).headers();
            VersionMark.add(version, headers);
            context.forward(new Record<>(therapist, counted, cause.timestamp(), headers));
        }
    }
}
