package org.sleepfollowup.survey.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpEvent;
import org.sleepfollowup.survey.followup.FollowUpPublisher;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Invitations;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.link.Token;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the reminders to a client, and lets them go again. Reminders that are scheduled stay so: whether one is sent is
 * decided when it is due, and so a client may think better of it until then.
 */
@Component
class Reminders {
    /** Who lifted it, on the timeline. */
    private static final String THE_CLIENT = "client";

    private final Clients clients;
    private final FollowUps followUps;
    private final Invitations invitations;
    private final FollowUpPublisher publisher;
    private final Clock clock;

    Reminders(Clients clients, FollowUps followUps, Invitations invitations, FollowUpPublisher publisher, Clock clock) {
        this.clients = clients;
        this.followUps = followUps;
        this.invitations = invitations;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The follow-up whose page this token opens, if it is one; also after that page has closed. */
    Optional<FollowUp> find(Token token) {
        return invitations.ofPage(token).map(invitation -> followUps.get(invitation.followUp()));
    }

    /** No more reminders of this clinic to the client; once more changes nothing. */
    @Transactional
    public void stop(FollowUp followUp) {
        Instant now = clock.instant();
        // The client first, then the follow-up: the order in which everybody locks them.
        if (clients.stopReminders(followUp.plan().client(), now)) {
            publisher.publish(followUps.lock(followUp.id()), new FollowUpEvent.OptedOut(Reasons.NO_REMINDERS), now);
        }
    }

    /** Reminders are welcome again; once more changes nothing. */
    @Transactional
    public void allow(FollowUp followUp) {
        if (clients.allowReminders(followUp.plan().client())) {
            publisher.publish(
                    followUps.lock(followUp.id()),
                    new FollowUpEvent.Lifted(Reasons.NO_REMINDERS, THE_CLIENT),
                    clock.instant());
        }
    }
}
