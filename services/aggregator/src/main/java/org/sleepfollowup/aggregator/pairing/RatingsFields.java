package org.sleepfollowup.aggregator.pairing;

import org.sleepfollowup.aggregator.keeping.FieldReader;
import org.sleepfollowup.aggregator.keeping.FieldWriter;

/** Ratings as they lie in the store. */
final class RatingsFields {
    private RatingsFields() {}

    static void write(Ratings r, FieldWriter out) {
        out.writeSmall(r.sleep());
        out.writeSmall(r.driftingOff());
        out.writeSmall(r.bodyRelaxed());
        out.writeSmall(r.mindQuiet());
        out.writeSmall(r.evenTempered());
        out.writeSmall(r.comfortable());
        out.writeSmall(r.freeOfPain());
    }

    static Ratings read(FieldReader in) {
        return new Ratings(
                in.readSmall(),
                in.readSmall(),
                in.readSmall(),
                in.readSmall(),
                in.readSmall(),
                in.readSmall(),
                in.readSmall());
    }
}
