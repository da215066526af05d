package org.sleepfollowup.dashboard.statistics;

import java.util.Set;

/**
 * One client's pairs with one therapist to which the same labels apply, such as sessions with lights dimmed.
 *
 * @param client tells clients apart, over all therapists
 * @param therapist tells therapists apart
 * @param labels facts of these sessions, and groups of this client, that a regression tells apart
 */
public record ClientCell(String client, String therapist, Set<String> labels, PairedSums sums) {
    public ClientCell {
        labels = Set.copyOf(labels);
    }
}
