package org.sleepfollowup.aggregator.counting;

import org.sleepfollowup.aggregator.pairing.Correction;
import org.sleepfollowup.aggregator.summing.TherapistSleep;

/** Something that came out other than it was. */
public sealed interface Counted {

    /** An outcome came, changed or went. */
    record OfOutcome(Correction correction) implements Counted {}

    /** A sum of a cell changed. */
    record OfSums(TherapistSleep sleep) implements Counted {}
}
