package org.sleepfollowup.dashboard.followup;

import org.jspecify.annotations.Nullable;

/**
 * A line of a timeline as people read it.
 *
 * @param why null where no reason was told
 */
record TimelineLine(
        FollowUp.Event event, String what, @Nullable String why) {}
