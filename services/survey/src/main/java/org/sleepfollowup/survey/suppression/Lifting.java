package org.sleepfollowup.survey.suppression;

import java.time.Clock;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lifts what keeps a client from being written to. */
@Component
public class Lifting {
    private static final String OPT_OUT = "opt-out";

    private final Clients clients;
    private final FollowUps followUps;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Lifting(Clients clients, FollowUps followUps, FollowUpPublisher publisher, Clock clock) {
        this.clients = clients;
        this.followUps = followUps;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Lifts what a decision says; whether staff may decide so was asked before.
     *
     * @param followUp on whose timeline it is told
     * @param what {@code opt-out}
     * @param by who decided
     * @return whether anything of that kind stood
     * @throws IllegalArgumentException when there is no such kind
     */
    @Transactional
    public boolean lift(FollowUp followUp, String what, String by) {
        if (!what.equals(OPT_OUT)) {
            throw new IllegalArgumentException("Nothing of the kind " + what + " can be lifted.");
        }
        boolean stood = clients.optIn(followUp.plan().client());
        if (stood) {
            publisher.publish(followUps.lock(followUp.id()), new FollowUpEvent.Lifted(what, by), clock.instant());
        }
        return stood;
    }
}
