package org.sleepfollowup.survey.dispatch;

import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationState;

/** What an invitation came to, and as what it had been read when that was decided. */
record Outcome(Invitation decidedUpon, InvitationState state) {}
