package org.sleepfollowup.survey.answer;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.questionnaire.Submission;

/**
 * What a client submitted for one wave.
 *
 * @param revision from 1; a correction is one more
 * @param afterReminder it came after the reminder went out
 */
record Answer(FollowUpId followUp, Wave wave, int revision, Instant at, boolean afterReminder, Submission submission)
        implements Revision {

    /** The same, standing once more. */
    Answer again(int newRevision) {
        return new Answer(followUp, wave, newRevision, at, afterReminder, submission);
    }
}
