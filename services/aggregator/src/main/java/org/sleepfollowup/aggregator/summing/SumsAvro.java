package org.sleepfollowup.aggregator.summing;

import org.sleepfollowup.aggregator.pairing.Baseline;
import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.PairedSums;

/** The parts of a cell's sums on topics. */
final class SumsAvro {
    private SumsAvro() {}

    static PairedSums write(org.sleepfollowup.aggregator.summing.PairedSums s) {
        return new PairedSums(s.pairs(), s.before(), s.after(), s.beforeSquared(), s.beforeAfter(), s.afterSquared());
    }

    static org.sleepfollowup.aggregator.summing.PairedSums read(PairedSums s) {
        return new org.sleepfollowup.aggregator.summing.PairedSums(
                s.getPairs(),
                s.getSumBefore(),
                s.getSumAfter(),
                s.getSumBeforeSquared(),
                s.getSumBeforeAfter(),
                s.getSumAfterSquared());
    }

    static GroupSums write(String groups, org.sleepfollowup.aggregator.summing.GroupSums s) {
        return new GroupSums(groups, write(s.sleep()), s.improved(), s.maintained(), s.worse());
    }

    /** The topic leaves out how many stayed the same: with a baseline all that neither improved nor got worse. */
    static org.sleepfollowup.aggregator.summing.GroupSums read(GroupSums s, Baseline.Kind baseline) {
        org.sleepfollowup.aggregator.summing.PairedSums sleep = read(s.getSleep());
        long same = baseline == Baseline.Kind.NONE ? 0 : sleep.pairs() - s.getImproved() - s.getWorse();
        return new org.sleepfollowup.aggregator.summing.GroupSums(
                sleep, s.getImproved(), s.getMaintained(), same, s.getWorse());
    }
}
