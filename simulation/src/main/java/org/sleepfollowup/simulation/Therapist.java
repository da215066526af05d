package org.sleepfollowup.simulation;

/**
 * A therapist who never was.
 *
 * @param effect points on the scale 0-10 by which a client of this therapist truly sleeps better the first night
 * @param clients how many come
 * @param weeks for how long the therapist has been at the clinic
 * @param usual mean of the true usual sleep of those who come
 * @param badWeeks 0-1: 0 when clients come whatever their week was like; at 1 the better it was, the likelier they stay away
 */
public record Therapist(String id, String name, double effect, int clients, int weeks, double usual, double badWeeks) {

    /** Whom anybody comes to, at any time. */
    static Therapist open(String id, String name, double effect, int clients, int weeks) {
        return new Therapist(id, name, effect, clients, weeks, Client.USUAL, 0);
    }

    /** How likely a client comes after a week rated so. */
    double comes(int week) {
        return 1 - badWeeks * week / 10;
    }
}
