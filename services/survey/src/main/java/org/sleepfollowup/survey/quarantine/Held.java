package org.sleepfollowup.survey.quarantine;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.questionnaire.Submission;

/** Something submitted that is held back. */
public record Held(FollowUpId followUp, Wave wave, Instant at, Doubt doubt, Submission submission) {}
