package org.sleepfollowup.survey.followup;

import java.util.UUID;

/** An invitation's id. */
public record InvitationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
