package org.sleepfollowup.standalone.simulation;

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
record Client(
        String id, UUID ref, double usual, double willing, double response, boolean checksIn, List<String> groups) {

    private static final List<String> GROUPS = List.of("insomnia", "anxious", "new-parent", "sleeps-well");

    static Client of(String id, Chance chance) {
        double usual = chance.around(5.3, 1.6, 1.5, 8.5);
        List<String> groups =
                usual > 7.3 ? List.of("sleeps-well") : usual < 4 ? List.of(chance.one(GROUPS)) : List.of();
        return new Client(
                id,
                identity("client/" + id),
                usual,
                chance.around(0.62, 0.2, 0.08, 0.95),
                chance.around(0, 0.4, -1.5, 1.5),
                chance.in(0.68),
                groups);
    }

    /** An id that is the same in every run, so that telling the history twice changes nothing. */
    static UUID identity(String what) {
        return UUID.nameUUIDFromBytes(("simulation/" + what).getBytes(StandardCharsets.UTF_8));
    }
}
