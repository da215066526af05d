package org.sleepfollowup.survey.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an email at the mail server. */
public sealed interface Delivery {
    /** It has it. */
    record Accepted() implements Delivery {}

    /**
     * It will not take it, now or later.
     *
     * @param reply its code, 500 to 599
     * @param status the enhanced one (RFC 3463), such as 5.1.1 for an unknown mailbox, 5.2.2 for a full one and 5.7.1 for
     *     a policy; null where it gave none
     */
    record Refused(int reply, @Nullable String status) implements Delivery {}

    /** No mail server could take it: the address is none. */
    record Unaddressable() implements Delivery {}

    /** It may take it later; this was an attempt. At {@link Stage#END} it may even have it. */
    record Delayed(Stage stage) implements Delivery {}

    /** The connection broke before it could have the email, which is not to blame for it. */
    record Interrupted(Stage stage) implements Delivery {}

    /** Its turn comes later: the rate of its domain, or of all, is used up. */
    record NotYet(Instant turn) implements Delivery {}

    /** There is no mail server to be had, or it takes nothing from anybody; others need not be tried now. */
    record NobodyThere() implements Delivery {}
}
