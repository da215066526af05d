package org.sleepfollowup.simulation;

import java.util.List;

/**
 * A clinic, as far as chance does not decide.
 *
 * @param seed of that chance
 * @param silence points of probability by which an email is likelier answered for each point that the night was better;
 *     below 0 it is those who slept badly who answer
 * @param longestPause days by which a client's next visit comes later than the fifteenth day, at most; 0 or more
 * @param asleepGain points by which those who fall asleep on the table truly sleep better
 */
public record ClinicModel(long seed, List<Therapist> therapists, double silence, int longestPause, double asleepGain) {
    public ClinicModel {
        therapists = List.copyOf(therapists);
        if (longestPause < 0) {
            throw new IllegalArgumentException("A pause of " + longestPause + " days.");
        }
    }

    /** The clinic of the demo. Its therapists differ modestly, as therapists do; one has only just begun. */
    public static ClinicModel demo() {
        return new ClinicModel(
                20_261_120,
                List.of(
                        Therapist.open("t-01", "Marisol Vega", 1.2, 84, 26),
                        Therapist.open("t-02", "Jonas Lindqvist", 0.9, 90, 26),
                        Therapist.open("t-03", "Aïcha Benali", 1.4, 78, 26),
                        Therapist.open("t-04", "Tom O'Hara", 0.7, 81, 26),
                        Therapist.open("t-05", "Dana Reyes", 1.0, 88, 26),
                        Therapist.open("t-06", "Keiko Tanabe", 1.1, 76, 26),
                        Therapist.open("t-07", "Samuel Okafor", 0.8, 85, 26),
                        Therapist.open("t-08", "Ingrid Halvorsen", 1.0, 72, 26),
                        Therapist.open("t-09", "Priya Raman", 1.3, 80, 26),
                        Therapist.open("t-10", "Mateo Cruz", 0.5, 83, 26),
                        Therapist.open("t-11", "Hannah Weiss", 1.0, 60, 16),
                        Therapist.open("t-12", "Leila Farouk", 1.0, 4, 5)),
                0.03,
                27,
                0.2);
    }
}
