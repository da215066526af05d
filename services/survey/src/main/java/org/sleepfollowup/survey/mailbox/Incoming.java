package org.sleepfollowup.survey.mailbox;

import org.sleepfollowup.survey.bounce.Report;
import org.sleepfollowup.survey.followup.InvitationId;

/** What a mail in the mailbox turned out to be. */
sealed interface Incoming {
    /** An email came back, or was complained of. */
    record Reported(Report report) implements Incoming {}

    /** A client opts out. */
    record Unsubscribe(InvitationId invitation) implements Incoming {}

    /**
     * Nothing to act upon.
     *
     * @param what it is: a code for metrics
     */
    record Nothing(String what) implements Incoming {}
}
