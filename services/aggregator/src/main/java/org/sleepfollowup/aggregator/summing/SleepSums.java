package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;
import static java.lang.Math.negateExact;

import org.sleepfollowup.aggregator.pairing.Outcome;

/**
 * Exact sums of outcomes: x before, y after, d = y - x; for client c: m_c outcomes, T_c the sum of d. They form a group under
 * addition, so that what was added can be taken away again without a trace. Without a baseline all with x or d is 0.
 *
 * @param answers n
 * @param clients G
 * @param improved d ≥ 2
 * @param worse d ≤ -2
 * @param clientAnswersSquared Σm²
 * @param clientAnswersChange ΣmT
 * @param clientChangeSquared ΣT²
 */
record SleepSums(
        long answers,
        long clients,
        long before,
        long after,
        long beforeSquared,
        long beforeAfter,
        long afterSquared,
        long improved,
        long same,
        long worse,
        long clientAnswersSquared,
        long clientAnswersChange,
        long clientChangeSquared) {
    private static final int NOTICED = 2;

    static final SleepSums ZERO = new SleepSums(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** One outcome, without its client. */
    static SleepSums of(Outcome outcome) {
        Integer before = outcome.sleepBefore();
        long y = outcome.sleepAfter();
        if (before == null) {
            return new SleepSums(1, 0, 0, y, 0, 0, y * y, 0, 0, 0, 0, 0, 0);
        }
        long x = before;
        long d = y - x;
        int improved = d >= NOTICED ? 1 : 0;
        int worse = d <= -NOTICED ? 1 : 0;
        return new SleepSums(1, 0, x, y, x * x, x * y, y * y, improved, 1 - improved - worse, worse, 0, 0, 0);
    }

    /** One client with all of its outcomes, without these outcomes' own sums. */
    static SleepSums of(ClientSleep client) {
        long m = client.answers();
        long t = client.change();
        return new SleepSums(0, m > 0 ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, 0, m * m, m * t, t * t);
    }

    /**
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums plus(SleepSums o) {
        return new SleepSums(
                addExact(answers, o.answers),
                addExact(clients, o.clients),
                addExact(before, o.before),
                addExact(after, o.after),
                addExact(beforeSquared, o.beforeSquared),
                addExact(beforeAfter, o.beforeAfter),
                addExact(afterSquared, o.afterSquared),
                addExact(improved, o.improved),
                addExact(same, o.same),
                addExact(worse, o.worse),
                addExact(clientAnswersSquared, o.clientAnswersSquared),
                addExact(clientAnswersChange, o.clientAnswersChange),
                addExact(clientChangeSquared, o.clientChangeSquared));
    }

    /**
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    SleepSums minus(SleepSums o) {
        return plus(o.negated());
    }

    private SleepSums negated() {
        return new SleepSums(
                negateExact(answers),
                negateExact(clients),
                negateExact(before),
                negateExact(after),
                negateExact(beforeSquared),
                negateExact(beforeAfter),
                negateExact(afterSquared),
                negateExact(improved),
                negateExact(same),
                negateExact(worse),
                negateExact(clientAnswersSquared),
                negateExact(clientAnswersChange),
                negateExact(clientChangeSquared));
    }
}
