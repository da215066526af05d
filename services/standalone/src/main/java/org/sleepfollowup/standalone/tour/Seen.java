package org.sleepfollowup.standalone.tour;

import org.jspecify.annotations.Nullable;

/**
 * What a scene brought about.
 *
 * @param what in one sentence
 * @param followUp on whose timeline it stands, null: on none
 * @param mail id of the email that shows it, null: none does
 */
record Seen(
        String what, @Nullable String followUp, @Nullable String mail) {
    static Seen onTimeline(String what, String followUp) {
        return new Seen(what, followUp, null);
    }
}
