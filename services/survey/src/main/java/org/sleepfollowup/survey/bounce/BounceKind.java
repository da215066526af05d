package org.sleepfollowup.survey.bounce;

import org.sleepfollowup.survey.followup.Reasons;

/** What it means that an email came back. */
public enum BounceKind {
    /** There is no such address, or not any more. */
    HARD(Reasons.HARD_BOUNCE),
    /** Not this email, or not now: a full mailbox, a policy, a server that could not be reached for days. */
    SOFT(Reasons.SOFT_BOUNCE),
    /** Its reader called it spam. */
    COMPLAINT(Reasons.COMPLAINT);

    private final String reason;

    BounceKind(String reason) {
        this.reason = reason;
    }

    /** The reason code of the event that tells of it. */
    public String reason() {
        return reason;
    }
}
