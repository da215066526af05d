package org.sleepfollowup.aggregator.summing;

import static java.lang.Math.addExact;
import static java.lang.Math.multiplyExact;

/**
 * Exact sums over clients, who answer more than once: m_c outcomes of client c, T_c the sum of their changes.
 *
 * @param clients G
 * @param answersSquared Σm²
 * @param answersChange ΣmT
 * @param changeSquared ΣT²
 */
record ClientSums(long clients, long answersSquared, long answersChange, long changeSquared) {
    static final ClientSums ZERO = new ClientSums(0, 0, 0, 0);

    /**
     * A client with all of their outcomes.
     *
     * @param weight 1 to add them, -1 to take them away
     * @throws ArithmeticException when a product leaves the range of a long
     */
    static ClientSums of(ClientSleep client, int weight) {
        long m = client.answers();
        long t = client.change();
        return new ClientSums(
                m > 0 ? weight : 0,
                weight * multiplyExact(m, m),
                weight * multiplyExact(m, t),
                weight * multiplyExact(t, t));
    }

    /**
     * @throws ArithmeticException when a sum leaves the range of a long
     */
    ClientSums plus(ClientSums o) {
        return new ClientSums(
                addExact(clients, o.clients),
                addExact(answersSquared, o.answersSquared),
                addExact(answersChange, o.answersChange),
                addExact(changeSquared, o.changeSquared));
    }
}
