package org.sleepfollowup.dashboard.decision;

import java.time.Instant;
import java.util.UUID;
import org.sleepfollowup.dashboard.followup.FollowUp;

/**
 * What somebody of the clinic decided.
 *
 * @param id the same decision read twice is carried out once
 * @param by the sign-in, or what stands for a program
 */
record Decision(UUID id, String clinic, FollowUp followUp, Choice choice, String by, Instant at) {}
