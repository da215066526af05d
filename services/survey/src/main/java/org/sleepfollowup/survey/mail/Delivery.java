package org.sleepfollowup.survey.mail;

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

    /** It may take it later. */
    record Delayed() implements Delivery {}

    /** There is no mail server to be had; others need not be tried now. */
    record NobodyThere() implements Delivery {}
}
