package org.sleepfollowup.bench.aggregate;

import java.util.Map;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** The clinics of a {@link History}, visit after visit. */
final class Clinics implements AutoCloseable {
    private static final double ANSWERS_A_VISIT = 1.27;

    private final History history;
    private final Tally tally = new Tally();
    private final Telling telling;
    private int visits;

    /** @param answers how many there are in two years */
    Clinics(String bootstrapServers, int answers) {
        this.history = new History((int) (answers / ANSWERS_A_VISIT) + 1);
        this.telling = new Telling(bootstrapServers, tally);
    }

    /** Tells of the next visits, until there are so many more answers; how many there are of them in the end. */
    int tell(int answers) {
        int before = telling.answers();
        while (telling.planned() - before < answers) {
            telling.tell(history.visit(visits++));
        }
        return telling.finish() - before;
    }

    /** What all that was told comes to. */
    Map<TherapistSleepKey, TherapistSleep> sums() {
        return tally.sums();
    }

    @Override
    public void close() {
        telling.close();
    }
}
