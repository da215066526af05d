package org.sleepfollowup.dashboard.fact;

import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

/** What is known of a session, and how its client slept. */
record RatedSession(String therapist, Answer answer, SessionFacts facts) {
    String client() {
        return answer.client();
    }

    YearMonth month() {
        return answer.month();
    }

    /** Usual sleep, 0-10, null without a baseline. */
    @Nullable
    Integer before() {
        return answer.before();
    }

    /** Sleep, 0-10. */
    int after() {
        return answer.after();
    }

    /** After less before; there is a baseline. */
    int change() {
        return after() - Objects.requireNonNull(before(), "There is no change without a baseline.");
    }
}
