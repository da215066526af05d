package org.sleepfollowup.aggregator.summing;

import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.PairedSums;

/** The parts of a cell's sums on topics. */
final class SumsAvro {
    private SumsAvro() {}

    static PairedSums write(org.sleepfollowup.aggregator.summing.PairedSums s) {
        return new PairedSums(s.pairs(), s.before(), s.after(), s.beforeSquared(), s.beforeAfter(), s.afterSquared());
    }

    static GroupSums write(String groups, org.sleepfollowup.aggregator.summing.GroupSums s) {
        return new GroupSums(groups, write(s.sleep()), s.improved(), s.maintained(), s.worse());
    }
}
