package org.sleepfollowup.survey.followup;

import java.util.Set;

/** What kept an invitation from being sent, and may be out of the way later. */
enum Obstacle {
    /** The client's address: there was none, or nobody was reached there. */
    ADDRESS,
    /** The clinic did not ask this wave. */
    SETTINGS,
    /** Nothing was said of the client's consent, and the clinic did not ask those. */
    CONSENT,
    /** The client had been asked about the therapist not long before. */
    THERAPIST;

    private static final Set<String> OF_ADDRESS =
            Set.of(Reasons.NO_ADDRESS, Reasons.UNUSABLE_ADDRESS, Reasons.HARD_BOUNCE, Reasons.SOFT_BOUNCES);

    /** Whether it is the one that led to this state. */
    boolean explains(InvitationState state) {
        return switch (state) {
            case InvitationState.Suppressed(String reason) ->
                switch (this) {
                    case ADDRESS -> OF_ADDRESS.contains(reason);
                    case SETTINGS -> reason.equals(Reasons.WAVE_DISABLED);
                    case CONSENT -> reason.equals(Reasons.CONSENT_WITHDRAWN);
                    case THERAPIST -> reason.equals(Reasons.CAP_THERAPIST);
                };
            case InvitationState.Failed failed -> this == ADDRESS;
            case InvitationState.Pending pending -> false;
            case InvitationState.Sent sent -> false;
            case InvitationState.Expired expired -> false;
            case InvitationState.Withdrawn withdrawn -> false;
        };
    }
}
