package org.sleepfollowup.survey.answer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.InvitationState.Sent;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.quarantine.Doubt;
import org.sleepfollowup.survey.quarantine.Held;
import org.sleepfollowup.survey.quarantine.Moments;
import org.sleepfollowup.survey.quarantine.Quarantine;
import org.sleepfollowup.survey.quarantine.QuarantineSettings;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Holds back what may be a robot's, and with it what the robot had got taken a moment before: then the answer stands that
 * stood before the robot came, or none. The caller holds the follow-up's lock.
 */
@Component
class Holding {
    private static final Logger log = LoggerFactory.getLogger(Holding.class);

    private final Quarantine quarantine;
    private final QuarantineSettings settings;
    private final Answers answers;
    private final AnswerPublisher publisher;
    private final Transitions transitions;
    private final FollowUpPublisher followUps;

    Holding(
            Quarantine quarantine,
            QuarantineSettings settings,
            Answers answers,
            AnswerPublisher publisher,
            Transitions transitions,
            FollowUpPublisher followUps) {
        this.quarantine = quarantine;
        this.settings = settings;
        this.answers = answers;
        this.publisher = publisher;
        this.transitions = transitions;
        this.followUps = followUps;
    }

    /** What speaks against counting this now, by what came in the moments before. */
    Optional<Doubt> against(Survey survey, Submission submission, Instant now) {
        List<Doubt> held = unsettled(survey).stream()
                .filter(each -> isRecent(each.at(), now))
                .map(Held::doubt)
                .toList();
        return new Moments(held, justTaken(survey, now).map(Answer::submission)).against(submission);
    }

    void hold(Survey survey, Submission submission, Doubt doubt, Instant now) {
        FollowUp followUp = survey.followUp();
        Wave wave = survey.invitation().wave();
        boolean known = unsettled(survey).stream().anyMatch(held -> held.doubt() == doubt);
        Optional<Answer> justTaken = justTaken(survey, now);
        Optional<Answer> stands = survey.current();
        if (justTaken.isPresent()) {
            quarantine.add(new Held(
                    followUp.id(),
                    wave,
                    justTaken.get().at(),
                    doubt,
                    justTaken.get().submission()));
            stands = takeBack(survey, now);
        }
        quarantine.add(new Held(followUp.id(), wave, now, doubt, submission));
        if (justTaken.isPresent() || !known) {
            followUps.publish(followUp, new FollowUpEvent.Quarantined(wave, doubt.code()), now);
            // Read in order, "quarantined" means that no answer counts; so one that does is told of after it.
            if (stands.isPresent()) {
                followUps.publish(followUp, new FollowUpEvent.Answered(wave), now);
            }
        }
        log.atInfo()
                .setMessage("A submission is held back")
                .addKeyValue("followUp", followUp.id())
                .addKeyValue("wave", wave.code())
                .addKeyValue("reason", doubt.code())
                .log();
    }

    private List<Held> unsettled(Survey survey) {
        return survey.held()
                ? quarantine.unsettled(
                        survey.followUp().id(), survey.invitation().wave())
                : List.of();
    }

    private Optional<Answer> takeBack(Survey survey, Instant now) {
        Wave wave = survey.invitation().wave();
        Optional<Answer> before = answers.asOf(survey.followUp().id(), wave, now.minus(settings.moments()))
                .flatMap(revision -> revision instanceof Answer answer ? Optional.of(answer) : Optional.empty());
        int next = survey.nextRevision();
        Revision stands = before.<Revision>map(answer -> answer.again(next))
                .orElseGet(() -> new NoAnswer(survey.followUp().id(), wave, next, now));
        answers.add(stands);
        publisher.publish(survey.followUp(), stands);
        if (survey.invitation().state() instanceof Sent sent) {
            Sent moved = before.map(answer -> sent.answered(answer.at()))
                    .orElseGet(() -> sent.unanswered(survey.clinic().wave(wave), now));
            transitions.move(survey.followUp(), survey.invitation(), moved);
        }
        return before;
    }

    private Optional<Answer> justTaken(Survey survey, Instant now) {
        return survey.current().filter(answer -> isRecent(answer.at(), now));
    }

    private boolean isRecent(Instant at, Instant now) {
        return at.plus(settings.moments()).isAfter(now);
    }
}
