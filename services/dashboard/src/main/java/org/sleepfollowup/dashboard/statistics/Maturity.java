package org.sleepfollowup.dashboard.statistics;

/** How much a therapist's answers can tell yet. */
public enum Maturity {
    /** Too few clients: what they said could be guessed. */
    HIDDEN("hidden"),
    /** Own figures only: chance still moves them much. */
    EARLY("early"),
    /** Figures adjusted for the case mix may be shown, with their range. */
    ESTABLISHED("established");

    /** Fewer clients are always hidden, whatever a clinic sets. */
    public static final int FEWEST_CLIENTS = 6;

    /** From so many effective answers on figures are established. */
    public static final int ESTABLISHED_FROM = 30;

    private final String code;

    Maturity(String code) {
        this.code = code;
    }

    /**
     * Of a therapist's answers.
     *
     * @param clients who gave them
     * @param effective what they are worth, see {@link ChangeSums#effectiveAnswers}
     * @param minimumClients the clinic's own minimum, which can only raise {@link #FEWEST_CLIENTS}
     */
    public static Maturity of(long clients, double effective, int minimumClients) {
        if (clients < Math.max(FEWEST_CLIENTS, minimumClients)) {
            return HIDDEN;
        }
        return effective < ESTABLISHED_FROM ? EARLY : ESTABLISHED;
    }

    /** As the API spells it. */
    public String code() {
        return code;
    }
}
