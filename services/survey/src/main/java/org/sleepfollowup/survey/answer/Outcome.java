package org.sleepfollowup.survey.answer;

import java.util.Map;
import org.sleepfollowup.survey.quarantine.Doubt;

/** What came of a form. The survey is as it was before. */
sealed interface Outcome {
    /** It stands. */
    record Taken(Survey survey) implements Outcome {}

    /** It is kept apart and does not count. */
    record HeldBack(Survey survey, Doubt doubt) implements Outcome {}

    /**
     * It is no answer yet.
     *
     * @param problems message keys by field; the field {@code ""} is the form as a whole
     */
    record Invalid(Survey survey, Map<String, String> problems) implements Outcome {}

    /** It came too late. */
    record Closed(Survey survey) implements Outcome {}

    /** There is no such link. */
    record Unknown() implements Outcome {}
}
