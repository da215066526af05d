package org.sleepfollowup.survey.caps;

import java.time.Instant;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.TherapistId;

/**
 * A follow-up that its client was asked about.
 *
 * @param therapist the one that it has now
 * @param at when its first email was given leave to go
 * @param answered whether any wave of it was
 * @param open whether an email of it waits for an answer or is still to come
 * @param withdrawn whether there was nothing to ask about, as turned out
 */
record Asked(
        FollowUpId followUp, TherapistId therapist, Instant at, boolean answered, boolean open, boolean withdrawn) {}
