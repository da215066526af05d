package org.sleepfollowup.survey.answer;

import java.time.Instant;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;

/** What stands for a wave since something was submitted for it: the newest revision of it holds. */
sealed interface Revision permits Answer, NoAnswer {
    FollowUpId followUp();

    Wave wave();

    /** From 1; what replaces another is one more. */
    int revision();

    Instant at();
}
