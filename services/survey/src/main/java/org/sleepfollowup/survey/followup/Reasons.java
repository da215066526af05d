package org.sleepfollowup.survey.followup;

import java.util.Set;

/** The reason codes of events; part of the contract with those who read timelines. */
public final class Reasons {
    public static final String NO_SHOW = "no-show";
    public static final String CANCELLED = "cancelled";
    public static final String CONSENT_WITHDRAWN = "consent-withdrawn";
    public static final String THERAPIST_CHANGED = "therapist-changed";
    public static final String CLIENT_CHANGED = "client-changed";
    public static final String CLOSED_BEFORE_IMPORT = "closed-before-import";
    public static final String CLOSED = "closed";
    public static final String OPTED_OUT = "opted-out";
    public static final String WAVE_DISABLED = "wave-disabled";
    public static final String NO_ADDRESS = "no-address";
    public static final String UNUSABLE_ADDRESS = "unusable-address";
    public static final String REJECTED = "rejected-by-mail-server";

    // Suppressed by what the clinic allows.
    public static final String CAP_OPEN_FOLLOW_UP = "cap-open-follow-up";
    public static final String CAP_THERAPIST = "cap-therapist";
    public static final String CAP_TOTAL = "cap-total";
    public static final String REST_AFTER_SILENCE = "rest-after-silence";

    /** Those by which a client is not asked about a session at all. */
    static final Set<String> CAPS = Set.of(CAP_OPEN_FOLLOW_UP, CAP_THERAPIST, CAP_TOTAL, REST_AFTER_SILENCE);

    // What keeps an address from being written to, and what a bounce was.
    public static final String HARD_BOUNCE = "hard-bounce";
    public static final String SOFT_BOUNCE = "soft-bounce";
    public static final String SOFT_BOUNCES = "soft-bounces";
    public static final String COMPLAINT = "complaint";

    // Planned as before, rescheduled and corrected.
    public static final String CHECK_IN_CHANGED = "check-in-changed";
    public static final String SETTINGS_CHANGED = "settings-changed";
    public static final String SESSION_CHANGED = "session-changed";
    public static final String ADDRESS_CHANGED = "address-changed";

    // Quarantined and released.
    public static final String DECOY_FIELD = "decoy-field";
    public static final String DECOY_LINK = "decoy-link";
    public static final String CONTRADICTION = "contradiction";
    public static final String TOO_FAST = "too-fast";
    public static final String RELEASED = "released";
    public static final String DISCARDED = "discarded";
    public static final String CLEAN_ANSWER = "clean-answer";
    public static final String NO_LONGER_KEPT = "no-longer-kept";

    // Opted out: of all, by which way; or of reminders alone.
    public static final String ONE_CLICK = "one-click";
    public static final String CONFIRMED = "confirmed";
    public static final String BY_MAIL = "by-mail";
    public static final String EARLIER = "earlier";
    public static final String NO_REMINDERS = "no-reminders";

    public static final String ERASED = "erased";

    private Reasons() {}
}
