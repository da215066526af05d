package org.sleepfollowup.aggregator.pairing;

import org.jspecify.annotations.Nullable;

/** Ratings on topics. */
final class RatingsAvro {
    private RatingsAvro() {}

    static Ratings read(org.sleepfollowup.schemas.avro.Ratings r) {
        return new Ratings(
                r.getSleep(),
                r.getDriftingOff(),
                r.getBodyRelaxed(),
                r.getMindQuiet(),
                r.getEvenTempered(),
                r.getComfortable(),
                r.getFreeOfPain());
    }

    static org.sleepfollowup.schemas.avro.Ratings write(Ratings r) {
        return new org.sleepfollowup.schemas.avro.Ratings(
                r.sleep(),
                r.driftingOff(),
                r.bodyRelaxed(),
                r.mindQuiet(),
                r.evenTempered(),
                r.comfortable(),
                r.freeOfPain());
    }

    static org.sleepfollowup.schemas.avro.@Nullable Pathways write(@Nullable Pathways p) {
        return p == null
                ? null
                : new org.sleepfollowup.schemas.avro.Pathways(p.settling(), p.calm(), p.comfort(), p.imputed());
    }
}
