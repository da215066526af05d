package org.sleepfollowup.survey.followup;

import java.util.UUID;

/** A follow-up's id. */
public record FollowUpId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
