package org.sleepfollowup.standalone.simulation;

import java.util.List;

/**
 * A therapist of the demo clinic.
 *
 * @param effect points on the scale 0-10 by which a client of this therapist truly sleeps better the first night
 * @param clients how many come
 * @param weeks for how long the therapist has been at the clinic
 */
record Therapist(String id, String name, double effect, int clients, int weeks) {
    /** They differ modestly, as therapists do; one has only just begun. */
    static final List<Therapist> ALL = List.of(
            new Therapist("t-01", "Marisol Vega", 1.2, 84, 26),
            new Therapist("t-02", "Jonas Lindqvist", 0.9, 90, 26),
            new Therapist("t-03", "Aïcha Benali", 1.4, 78, 26),
            new Therapist("t-04", "Tom O'Hara", 0.7, 81, 26),
            new Therapist("t-05", "Dana Reyes", 1.0, 88, 26),
            new Therapist("t-06", "Keiko Tanabe", 1.1, 76, 26),
            new Therapist("t-07", "Samuel Okafor", 0.8, 85, 26),
            new Therapist("t-08", "Ingrid Halvorsen", 1.0, 72, 26),
            new Therapist("t-09", "Priya Raman", 1.3, 80, 26),
            new Therapist("t-10", "Mateo Cruz", 0.5, 83, 26),
            new Therapist("t-11", "Hannah Weiss", 1.0, 60, 16),
            new Therapist("t-12", "Leila Farouk", 1.0, 4, 5));
}
