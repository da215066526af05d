package org.sleepfollowup.simulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a client's nights are rated: a true value that the therapist moves, and noise as between two ratings of one person. */
final class Nights {
    /** Of ratings by one person; against {@link Client#SPREAD} between persons this is a retest correlation of .64. */
    static final double SAME_PERSON = 1.2;

    private static final double SAME_NIGHT = 1.3;
    private static final double SKIPPED = 0.05;

    private final ClinicModel model;
    private final Client client;
    private final Chance chance;

    Nights(ClinicModel model, Client client, Chance chance) {
        this.model = model;
        this.client = client;
        this.chance = chance;
    }

    Ratings usual() {
        return items(chance.rating(client.usual(), SAME_PERSON));
    }

    Ratings after(Therapist therapist, Session session, Wave wave) {
        double asleep = session.fellAsleep() ? model.asleepGain() : 0;
        double gain = (therapist.effect() + client.response() + asleep) * wave.left;
        return items(chance.rating(client.usual() + gain, SAME_PERSON));
    }

    /** Usual sleep as remembered the morning after: a little worse than it was, as memory has it. */
    int recalled() {
        return chance.rating(client.usual() - 0.3, SAME_PERSON);
    }

    /** -3 to 3. */
    int compared(Ratings after) {
        return (int) Math.round(chance.around((after.sleep() - client.usual()) / 1.5, 0.8, -3, 3));
    }

    private Ratings items(int sleep) {
        List<@Nullable Integer> others = new ArrayList<>();
        for (int item = 1; item < 7; item++) {
            others.add(chance.in(SKIPPED) ? null : Integer.valueOf(chance.rating(sleep + 0.2, SAME_NIGHT)));
        }
        return Ratings.of(sleep, others);
    }
}
