package org.sleepfollowup.survey.followup;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.CheckIns;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.questionnaire.Ratings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pairs what was planned with the check-in that serves it now. */
@Component
public class Baselines {
    private final FollowUps followUps;
    private final CheckIns checkIns;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Baselines(FollowUps followUps, CheckIns checkIns, FollowUpPublisher publisher, Clock clock) {
        this.followUps = followUps;
        this.checkIns = checkIns;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Looks again at what was planned for a client, who is locked by the caller; nothing is told where nothing changes.
     * Locks all follow-ups of the client.
     *
     * @param except the session that the news is of, which is planned or withdrawn on its own
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void pairAgain(ClientRef client, SessionId except) {
        followUps.lockOf(client).stream()
                .filter(one -> !one.isErased() && !one.isWithdrawn() && !except.equals(one.session()))
                .forEach(this::pairAgain);
    }

    private void pairAgain(FollowUp known) {
        Plan plan = known.plan();
        @Nullable
        Ratings serving = checkIns.serving(
                        plan.client(),
                        requireNonNull(known.session()).value(),
                        plan.facts().endedAt())
                .orElse(null);
        if (!Objects.equals(serving, plan.checkIn())) {
            FollowUp paired = known.paired(serving);
            followUps.save(paired);
            publisher.publish(
                    paired, new FollowUpEvent.Amended(paired.plan(), Reasons.CHECK_IN_CHANGED), clock.instant());
        }
    }
}
