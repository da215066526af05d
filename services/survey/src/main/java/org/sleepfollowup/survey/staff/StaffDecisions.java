package org.sleepfollowup.survey.staff;

import java.util.function.Function;
import org.sleepfollowup.survey.answer.Releasing;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.suppression.Lifting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Carries out what staff decide: each decision once, however often it is read, and only about their own clinic. */
@Component
class StaffDecisions {
    private static final Logger log = LoggerFactory.getLogger(StaffDecisions.class);

    static final String UNKNOWN = "unknown-follow-up";
    private static final String LIFTED = "lifted";
    private static final String NOTHING_STOOD = "nothing-stood";

    private final DecisionRecords records;
    private final FollowUps followUps;
    private final Releasing releasing;
    private final Lifting lifting;

    StaffDecisions(DecisionRecords records, FollowUps followUps, Releasing releasing, Lifting lifting) {
        this.records = records;
        this.followUps = followUps;
        this.releasing = releasing;
        this.lifting = lifting;
    }

    /** Carries it out, and says what came of it; of one that was carried out before, what came of it then. */
    @Transactional
    public String carryOut(StaffDecision decision) {
        if (!records.begin(decision)) {
            return records.outcome(decision.id());
        }
        String outcome = act(decision);
        records.end(decision.id(), outcome);
        log.atInfo()
                .setMessage("A decision of staff is carried out")
                .addKeyValue("decision", decision.id())
                .addKeyValue("followUp", decision.followUp())
                .addKeyValue("outcome", outcome)
                .log();
        return outcome;
    }

    private String act(StaffDecision decision) {
        return switch (decision.action()) {
            case StaffDecision.Release release ->
                locked(decision, followUp -> releasing.release(followUp, release.wave(), decision.by()));
            case StaffDecision.Discard discard ->
                locked(decision, followUp -> releasing.discard(followUp, discard.wave(), decision.by()));
            // Not locked here: lifting concerns the client first, and all its follow-ups after that.
            case StaffDecision.Lift lift ->
                followUps
                        .find(decision.clinic(), decision.followUp())
                        .map(followUp -> lifting.lift(followUp, lift.what(), decision.by()) ? LIFTED : NOTHING_STOOD)
                        .orElse(UNKNOWN);
        };
    }

    private String locked(StaffDecision decision, Function<FollowUp, String> action) {
        return followUps
                .lockOf(decision.clinic(), decision.followUp())
                .map(action)
                .orElse(UNKNOWN);
    }
}
