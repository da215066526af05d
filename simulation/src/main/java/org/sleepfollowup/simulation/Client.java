package org.sleepfollowup.simulation;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * A client who never was.
 *
 * @param usual true usual sleep on the scale 0-10, before any massage
 * @param willing how likely an email is answered after an average night
 * @param response points by which this client gains more, or less, than others do
 * @param checksIn whether the usual sleep is asked at check-in, before hands-on
 */
public record Client(
        String id, UUID ref, double usual, double willing, double response, boolean checksIn, List<String> groups) {

    static final double USUAL = 5.3;
    static final double SPREAD = 1.6;
    static final double WORST = 1.5;
    static final double BEST = 8.5;
    static final double RESPONSE_SPREAD = 0.4;

    static final double WILLING = 0.62;
    static final double WILLING_SPREAD = 0.2;
    static final double LEAST_WILLING = 0.08;
    static final double MOST_WILLING = 0.95;
    /** One of these is told of each client who sleeps badly. */
    static final List<String> GROUPS = List.of("insomnia", "anxious", "new-parent");

    private static final double SLEEPS_WELL_FROM = 7.3;
    private static final double SLEEPS_BADLY_BELOW = 4;

    static Client of(String id, Therapist therapist, Chance chance) {
        double usual = chance.around(therapist.usual(), SPREAD, WORST, BEST);
        List<String> groups = sleepsWell(usual)
                ? List.of("sleeps-well")
                : sleepsBadly(usual) ? List.of(chance.one(GROUPS)) : List.of();
        return new Client(
                id,
                identity("client/" + id),
                usual,
                chance.around(WILLING, WILLING_SPREAD, LEAST_WILLING, MOST_WILLING),
                chance.around(0, RESPONSE_SPREAD, -1.5, 1.5),
                chance.in(0.68),
                groups);
    }

    static boolean sleepsWell(double usual) {
        return usual > SLEEPS_WELL_FROM;
    }

    static boolean sleepsBadly(double usual) {
        return usual < SLEEPS_BADLY_BELOW;
    }

    /** An id that is the same in every run, so that telling the history twice changes nothing. */
    static UUID identity(String what) {
        return UUID.nameUUIDFromBytes(("simulation/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
