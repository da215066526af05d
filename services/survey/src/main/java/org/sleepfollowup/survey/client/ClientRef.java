package org.sleepfollowup.survey.client;

import java.util.UUID;

/** How a client is called outside of this service: random, so that it tells nothing. */
public record ClientRef(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
