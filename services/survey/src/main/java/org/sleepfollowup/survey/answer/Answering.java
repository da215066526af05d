package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: once each, a changed one as a new revision, and what may be a robot's not at all. */
@Component
class Answering {

    /** What came of it. */
    sealed interface Outcome {}

    /** It stands. */
    record Taken() implements Outcome {}

    /** It is kept apart and does not count. */
    record HeldBack(Doubt doubt) implements Outcome {}

    /** It came too late. */
    record Closed() implements Outcome {}

    /** There is no such link. */
    record Unknown() implements Outcome {}

    private final Surveys surveys;
    private final Accepting accepting;
    private final Holding holding;
    private final Clock clock;

    Answering(Surveys surveys, Accepting accepting, Holding holding, Clock clock) {
        this.surveys = surveys;
        this.accepting = accepting;
        this.holding = holding;
        this.clock = clock;
    }

    /**
     * Takes what was submitted; the same again, by a double click or a second try, is taken as it was.
     *
     * @param mark what the form itself tells against it
     */
    @Transactional
    public Outcome take(Token token, Submission submission, Optional<Doubt> mark) {
        return surveys.lock(token).map(survey -> take(survey, submission, mark)).orElseGet(Unknown::new);
    }

    private Outcome take(Survey survey, Submission submission, Optional<Doubt> mark) {
        Instant now = clock.instant();
        if (!survey.isOpen(now)) {
            return new Closed();
        }
        boolean same = survey.current()
                .filter(answer -> answer.submission().equals(submission))
                .isPresent();
        if (same && mark.isEmpty()) {
            return new Taken();
        }
        // A storm under way says more to staff than what the next of its posts looks like.
        Optional<Doubt> doubt = holding.against(survey, submission, now).or(() -> mark);
        if (doubt.isPresent()) {
            holding.hold(survey, submission, doubt.get(), now);
            return new HeldBack(doubt.get());
        }
        accepting.accept(survey, submission, now);
        return new Taken();
    }
}
