package org.sleepfollowup.aggregator.pairing;

/** A record that can be read and cannot be true. Its message tells the rule, never a client's answer. */
public final class ImplausibleException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** Of a record that breaks this rule. */
    public ImplausibleException(String rule) {
        super(rule);
    }

    /** With the failure that showed it. */
    public ImplausibleException(String rule, Throwable cause) {
        super(rule, cause);
    }

    static void unless(boolean holds, String rule) {
        if (!holds) {
            throw new ImplausibleException(rule);
        }
    }
}
