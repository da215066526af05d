package org.sleepfollowup.survey.mail;

import java.util.Set;

/** Reads how a mail server did not take an email: replies 5xx are final (RFC 5321, 4.2.1), all else may pass. */
final class Verdict {
    private static final int FINAL = 500;

    /** Closing down; TLS or signing in does not work or is wanted first: said to anybody, whatever the email. */
    private static final Set<Integer> TO_ANYBODY = Set.of(421, 454, 530, 534, 535, 538);

    private Verdict() {}

    /** It answered no. */
    static Delivery refused(Stage stage, Reply reply) {
        if (TO_ANYBODY.contains(reply.code())) {
            return new Delivery.NobodyThere();
        }
        // A sender that is not liked: the clinic can mend that, and the client is not to blame.
        boolean aboutTheEmail = stage != Stage.MAIL;
        return aboutTheEmail && reply.code() >= FINAL
                ? new Delivery.Refused(reply.code(), reply.status())
                : new Delivery.Delayed(stage);
    }

    /** It did not answer at all. */
    static Delivery lost(Stage stage) {
        return switch (stage) {
            // Nothing was said yet of this email or its client.
            case CONNECT, MAIL -> new Delivery.NobodyThere();
            case RCPT, DATA -> new Delivery.Interrupted(stage);
            case END -> new Delivery.Delayed(stage);
        };
    }
}
