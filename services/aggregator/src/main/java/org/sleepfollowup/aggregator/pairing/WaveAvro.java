package org.sleepfollowup.aggregator.pairing;

/** Waves on topics. */
public final class WaveAvro {
    private WaveAvro() {}

    /** The wave as it stands on topics. */
    public static org.sleepfollowup.schemas.avro.Wave write(Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
            case ONE_WEEK -> org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;
        };
    }

    /** The wave that stands on a topic. */
    public static Wave read(org.sleepfollowup.schemas.avro.Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> Wave.FIRST_NIGHT;
            case ONE_WEEK -> Wave.ONE_WEEK;
        };
    }
}
