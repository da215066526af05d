package org.sleepfollowup.dashboard.followup;

import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Wave;

/** A line of the timeline: a plan has one for each planned wave, and one alone where nothing of them is new. */
record TimelineEntry(
        FollowUpEvent event, @Nullable Wave wave, @Nullable Instant dueAt) {
    static Stream<TimelineEntry> of(FollowUpEvent event) {
        FollowUpEvent.Plan plan = event.plan();
        if (plan == null || plan.dueAt().isEmpty() || event.amends()) {
            return Stream.of(new TimelineEntry(event, event.wave(), null));
        }
        return plan.dueAt().entrySet().stream().map(due -> new TimelineEntry(event, due.getKey(), due.getValue()));
    }
}
