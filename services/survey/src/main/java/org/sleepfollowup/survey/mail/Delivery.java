package org.sleepfollowup.survey.mail;

/** What became of an email at the mail server. */
public sealed interface Delivery {
    /** It has it. */
    record Accepted() implements Delivery {}

    /** It will not take it, now or later. */
    record Refused() implements Delivery {}

    /** No mail server could take it: the address is none. */
    record Unaddressable() implements Delivery {}

    /** It may take it later. */
    record Delayed() implements Delivery {}

    /** There is no mail server to be had; others need not be tried now. */
    record NobodyThere() implements Delivery {}
}
