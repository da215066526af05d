package org.sleepfollowup.dashboard.followup;

import java.util.stream.Stream;

/** A planned event, with its plan at hand. */
record Planned(FollowUpEvent event, FollowUpEvent.Plan plan) {
    static Stream<Planned> of(FollowUpEvent event) {
        FollowUpEvent.Plan plan = event.plan();
        return plan == null ? Stream.of() : Stream.of(new Planned(event, plan));
    }
}
