package org.sleepfollowup.survey.answer;

import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.Transitions;
import org.sleepfollowup.survey.quarantine.Quarantine;
import org.sleepfollowup.survey.quarantine.Settlement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes what was submitted the answers that stand. The caller holds the locks of their follow-ups. */
@Component
class Accepting {
    private static final Logger log = LoggerFactory.getLogger(Accepting.class);

    private final Answers answers;
    private final AnswerPublisher publisher;
    private final Transitions transitions;
    private final FollowUpPublisher followUps;
    private final Quarantine quarantine;

    Accepting(
            Answers answers,
            AnswerPublisher publisher,
            Transitions transitions,
            FollowUpPublisher followUps,
            Quarantine quarantine) {
        this.answers = answers;
        this.publisher = publisher;
        this.transitions = transitions;
        this.followUps = followUps;
        this.quarantine = quarantine;
    }

    void accept(List<Clean> accepted, Instant now) {
        transitions.moveAll(accepted.stream().map(clean -> clean.move(now)).toList());
        answers.addAll(accepted.stream().map(clean -> clean.answer(now)).toList());
        followUps.publishAll(accepted.stream().map(Accepting::event).toList(), now);
        accepted.forEach(clean -> finish(clean.survey(), clean.answer(now), now));
    }

    private void finish(Survey survey, Answer answer, Instant now) {
        if (survey.held()) {
            quarantine.settle(answer.followUp(), answer.wave(), Settlement.SUPERSEDED, null, now);
        }
        publisher.publish(survey.followUp(), answer);
        log.atInfo()
                .setMessage("An answer was taken")
                .addKeyValue("followUp", answer.followUp())
                .addKeyValue("wave", answer.wave().code())
                .addKeyValue("revision", answer.revision())
                .log();
    }

    private static FollowUpPublisher.Told event(Clean clean) {
        return new FollowUpPublisher.Told(
                clean.survey().followUp(),
                new FollowUpEvent.Answered(clean.survey().invitation().wave()));
    }
}
