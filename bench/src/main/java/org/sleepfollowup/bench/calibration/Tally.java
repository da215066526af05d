package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was seen at all clinics of a setting. */
final class Tally {
    /** A therapist's true gain, the measured one, and that drawn towards the clinic's mean. */
    record Gains(double truth, double raw, double shrunken) {}

    private final Map<Claim, Share> shares = new EnumMap<>(Claim.class);
    private final List<Gains> gains = new ArrayList<>();

    void look(Claim claim, boolean holds) {
        shares.merge(claim, Share.NONE.and(holds), (before, one) -> before.and(holds));
    }

    void look(Gains therapist) {
        gains.add(therapist);
    }

    /** One without looks is not among them. */
    Map<Claim, Share> shares() {
        return shares;
    }

    List<Gains> gains() {
        return gains;
    }

    /** The mean squared error of the raw gains. */
    double rawError() {
        return gains.stream()
                .mapToDouble(g -> square(g.raw - g.truth))
                .average()
                .orElseThrow();
    }

    /** The mean squared error of the shrunken gains. */
    double shrunkenError() {
        return gains.stream()
                .mapToDouble(g -> square(g.shrunken - g.truth))
                .average()
                .orElseThrow();
    }

    private static double square(double difference) {
        return difference * difference;
    }
}
