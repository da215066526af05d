package org.sleepfollowup.dashboard.followup;

import java.util.Locale;

/** What can happen to a follow-up. */
public enum EventType {
    PLANNED,
    SENT,
    REMINDED,
    ANSWERED,
    BOUNCED,
    SUPPRESSED,
    EXPIRED,
    WITHDRAWN,
    FAILED,
    RESCHEDULED,
    CORRECTED,
    QUARANTINED,
    RELEASED,
    OPTED_OUT,
    LIFTED,
    ERASED,
    /** A kind that is younger than this service. */
    OTHER;

    /** As it stands in JSON and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
