package org.sleepfollowup.survey.followup;

/** The reason codes of events; part of the contract with those who read timelines. */
public final class Reasons {
    public static final String NO_SHOW = "no-show";
    public static final String CANCELLED = "cancelled";
    public static final String CONSENT_WITHDRAWN = "consent-withdrawn";
    public static final String THERAPIST_CHANGED = "therapist-changed";
    public static final String CLOSED_BEFORE_IMPORT = "closed-before-import";
    public static final String CLOSED = "closed";
    public static final String OPTED_OUT = "opted-out";
    public static final String WAVE_DISABLED = "wave-disabled";
    public static final String NO_ADDRESS = "no-address";
    public static final String UNUSABLE_ADDRESS = "unusable-address";
    public static final String REJECTED = "rejected-by-mail-server";

    private Reasons() {}
}
