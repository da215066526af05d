package org.sleepfollowup.survey.answer;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes answers: once each, a changed one as a new revision, and what may be a robot's not at all. */
@Component
class Answering {
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

    /** Takes what was posted; the same again, by a double click or a second try, is taken as it was. */
    @Transactional
    public Outcome take(Posted posted) {
        return surveys.lock(posted.token())
                .map(survey -> judgeAll(Map.of(posted.token(), survey), List.of(posted)))
                .map(outcomes -> outcomes.get(posted.token()))
                .orElseGet(Outcome.Unknown::new);
    }

    /**
     * Does so with many at once, one of each link. Those are left out whose follow-up is locked by another just now, so that
     * nobody waits for somebody else's.
     */
    @Transactional
    public Map<Token, Outcome> takeFree(Collection<Posted> posted) {
        Surveys.Opened opened =
                surveys.lockFree(posted.stream().map(Posted::token).toList());
        Map<Token, Outcome> outcomes = judgeAll(opened.locked(), posted);
        for (Posted each : posted) {
            if (!opened.busy().contains(each.token())) {
                outcomes.computeIfAbsent(each.token(), token -> new Outcome.Unknown());
            }
        }
        return outcomes;
    }

    private Map<Token, Outcome> judgeAll(Map<Token, Survey> opened, Collection<Posted> all) {
        Instant now = clock.instant();
        List<Clean> clean = new ArrayList<>();
        Map<Token, Outcome> outcomes = new HashMap<>();
        for (Posted posted : all) {
            Survey survey = opened.get(posted.token());
            if (survey != null) {
                Survey asRead = survey.in(posted.form().language());
                outcomes.put(posted.token(), judge(asRead, posted, now, clean::add));
            }
        }
        if (!clean.isEmpty()) {
            accepting.accept(clean, now);
        }
        return outcomes;
    }

    private Outcome judge(Survey survey, Posted posted, Instant now, Consumer<Clean> accept) {
        if (!survey.isOpen(now)) {
            return new Outcome.Closed(survey);
        }
        return switch (FormCheck.check(posted.form(), survey.invitation().wave())) {
            case FormCheck.Invalid(Map<String, String> problems) -> new Outcome.Invalid(survey, problems);
            case FormCheck.Valid(Submission submission) ->
                heldBack(survey, submission, posted.mark(), now)
                        .<Outcome>map(doubt -> new Outcome.HeldBack(survey, doubt))
                        .orElseGet(() -> taken(survey, submission, accept));
        };
    }

    /** What spoke against an answer; then it is kept apart. */
    private Optional<Doubt> heldBack(Survey survey, Submission submission, Optional<Doubt> mark, Instant now) {
        if (isSame(survey, submission) && mark.isEmpty()) {
            return Optional.empty();
        }
        // A storm under way says more to staff than what the next of its posts looks like.
        Optional<Doubt> doubt = holding.against(survey, submission, now).or(() -> mark);
        doubt.ifPresent(found -> holding.hold(survey, submission, found, now));
        return doubt;
    }

    private static Outcome taken(Survey survey, Submission submission, Consumer<Clean> accept) {
        if (!isSame(survey, submission)) {
            accept.accept(new Clean(survey, submission));
        }
        return new Outcome.Taken(survey);
    }

    private static boolean isSame(Survey survey, Submission submission) {
        return survey.current()
                .filter(answer -> answer.submission().equals(submission))
                .isPresent();
    }
}
