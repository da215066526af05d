package org.sleepfollowup.dashboard.followup;

import org.jspecify.annotations.Nullable;

/**
 * Which session a follow-up asks about.
 *
 * @param session the booking system's id; null: the client was erased, and it is to be forgotten
 */
public record AskedSession(
        String clinicId, String followUpId, @Nullable String session) {}
