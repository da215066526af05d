package org.sleepfollowup.survey.optout;

import org.sleepfollowup.survey.followup.Reasons;

/** How a client opted out. */
enum OptOutWay {
    /** Their mail program's own button (RFC 8058). */
    ONE_CLICK(Reasons.ONE_CLICK),
    /** The button of the page. */
    CONFIRMED(Reasons.CONFIRMED),
    /** A mail to the address that the email names for it. */
    BY_MAIL(Reasons.BY_MAIL),
    /** Before they were erased; they came again. */
    EARLIER(Reasons.EARLIER);

    private final String reason;

    OptOutWay(String reason) {
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
