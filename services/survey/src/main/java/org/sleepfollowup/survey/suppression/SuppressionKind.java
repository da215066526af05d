package org.sleepfollowup.survey.suppression;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sleepfollowup.survey.followup.Reasons;

/** Why an address is not written to. Each stands, and is lifted, apart from the others. In order of weight. */
public enum SuppressionKind {
    /** The client said so. */
    OPT_OUT("opt-out", Reasons.OPTED_OUT, true),
    /** The client told their mail provider that it is spam; heeded like an opt-out. */
    COMPLAINT("complaint", Reasons.COMPLAINT, true),
    /** There is no such address, or not any more. */
    HARD_BOUNCE("hard-bounce", Reasons.HARD_BOUNCE, false),
    /** It would not take one email after the other. */
    SOFT_BOUNCES("soft-bounces", Reasons.SOFT_BOUNCES, false);

    /** The reason codes of all kinds. */
    public static final List<String> REASONS =
            Stream.of(values()).map(SuppressionKind::reason).toList();

    private final String code;
    private final String reason;
    private final boolean clientsWish;

    SuppressionKind(String code, String reason, boolean clientsWish) {
        this.code = code;
        this.reason = reason;
        this.clientsWish = clientsWish;
    }

    /** As it stands in JSON, in staff's decisions and in the database. */
    public String code() {
        return code;
    }

    /** The reason code of what it suppresses. */
    public String reason() {
        return reason;
    }

    /** Whether it binds the client too, whatever address they have. */
    public boolean isClientsWish() {
        return clientsWish;
    }

    /** The kind of a code, if there is one. */
    public static Optional<SuppressionKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
