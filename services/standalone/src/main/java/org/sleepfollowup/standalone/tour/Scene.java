package org.sleepfollowup.standalone.tour;

/** One thing that can happen, shown on the real product. */
interface Scene {
    /** What it shows. */
    String title();

    /**
     * Plays it, and returns once its effect can be seen.
     *
     * @throws RuntimeException saying what did not come about
     */
    Seen play(Stage stage);
}
