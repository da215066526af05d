package org.sleepfollowup.survey.bounce;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server gave as the reason that it did not take an email.
 *
 * @param status the enhanced status code (RFC 3463), such as 5.1.1; null where it gave none
 * @param reply its reply (RFC 5321, 4.2), such as 550; 0 where it gave none
 */
public record FailureCode(@Nullable String status, int reply) {
    // Not 5.1.7 and 5.1.8, which are about the sender's address; with 5.2.1 (disabled), 5.4.4 and 5.4.310 (no such
    // domain).
    private static final Set<String> NO_SUCH_ADDRESS =
            Set.of("5.1.0", "5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4", "5.4.310");
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553);
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");
    private static final Pattern REPLY = Pattern.compile("(?<![\\d.])([45]\\d\\d)(?=[ -])");
    private static final String UNSPECIFIED = ".0.0";

    /** The codes that a text holds, such as {@code smtp; 550 5.1.1 no such user}. */
    public static FailureCode in(String text) {
        Matcher reply = REPLY.matcher(text);
        return new FailureCode(firstStatus(text).orElse(null), reply.find() ? Integer.parseInt(reply.group(1)) : 0);
    }

    /** The same, with a status that was given beside the text; the text's own says more than an unspecified one. */
    public FailureCode withStatus(@Nullable String given) {
        return given == null || (given.endsWith(UNSPECIFIED) && status != null)
                ? this
                : new FailureCode(firstStatus(given).orElse(status), reply);
    }

    /** What follows from it. Only what is surely about the address is hard; the rest may be over with the next email. */
    public BounceKind kind() {
        if (status != null && !status.endsWith(UNSPECIFIED)) {
            return NO_SUCH_ADDRESS.contains(status) ? BounceKind.HARD : BounceKind.SOFT;
        }
        boolean passing = status != null && !status.startsWith("5");
        return !passing && NO_SUCH_MAILBOX.contains(reply) ? BounceKind.HARD : BounceKind.SOFT;
    }

    private static Optional<String> firstStatus(String text) {
        Matcher status = STATUS.matcher(text);
        return status.find() ? Optional.of(status.group(1)) : Optional.empty();
    }
}
