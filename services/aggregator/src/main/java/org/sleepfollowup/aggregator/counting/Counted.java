package org.sleepfollowup.aggregator.counting;

import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.summing.TherapistSleep;

/** Something that came out other than it was. */
public sealed interface Counted {

    /** What such an event is called. */
    default String type() {
        return switch (this) {
            case OfOutcome outcome -> "sleep-outcome";
            case OfSums sums -> "therapist-sleep";
        };
    }

    /** An outcome came, changed or went. */
    record OfOutcome(Correction correction) implements Counted {}

    /** A sum of a cell changed. */
    record OfSums(TherapistSleep sleep) implements Counted {}
}
