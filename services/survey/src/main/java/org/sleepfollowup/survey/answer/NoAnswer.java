package org.sleepfollowup.survey.answer;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;

/** What was answered before does not count: a robot may have answered. */
record NoAnswer(FollowUpId followUp, Wave wave, int revision, Instant at) implements Revision {}
