package org.sleepfollowup.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A kind of clinic, of which any number can be drawn.
 *
 * @param therapists how many
 * @param clients of each
 * @param effectSpread standard deviation between the therapists' true effects; 0: they are identical
 * @param usualSpread standard deviation between the therapists of their clients' mean usual sleep
 * @param badWeeks the most that a therapist's clients come on bad weeks; see {@link Therapist}
 * @param silence see {@link ClinicModel}
 * @param longestPause see {@link ClinicModel}
 */
public record Scenario(
        int therapists,
        int clients,
        double effectSpread,
        double usualSpread,
        double badWeeks,
        double silence,
        int longestPause) {
    private static final double MEAN_EFFECT = 1;
    private static final double ASLEEP_GAIN = 0.2;
    private static final int WEEKS = 26;

    /** The clinic of this number: the same in every run. */
    public ClinicModel clinic(int number) {
        // Mixed, so that no two clinics share a client's chance.
        long seed = new SplittableRandom(number).nextLong();
        Chance chance = new Chance(seed, "therapists");
        List<Therapist> all = IntStream.rangeClosed(1, therapists)
                .mapToObj(i -> therapist("t-%02d".formatted(i), chance))
                .toList();
        return new ClinicModel(seed, all, silence, longestPause, ASLEEP_GAIN);
    }

    private Therapist therapist(String id, Chance chance) {
        double effect = chance.around(MEAN_EFFECT, effectSpread, -10, 10);
        double usual = chance.around(Client.USUAL, usualSpread, Client.WORST, Client.BEST);
        return new Therapist(id, id, effect, clients, WEEKS, usual, badWeeks * chance.share());
    }
}
