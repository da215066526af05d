package org.sleepfollowup.survey.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.FollowUpKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Tells which session a follow-up asks about, on a topic of its own: there, unlike on the others, it can be taken back. */
@Component
public class FollowUpSessionPublisher {
    private final Outbox outbox;

    FollowUpSessionPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(ClinicId clinic, FollowUpId followUp, SessionId session, Instant at) {
        add(clinic, followUp, new FollowUpSession(clinic.value(), followUp.toString(), session.value()), at);
    }

    /** Takes it back, as part of the transaction under way; again as often as it is called. */
    public void takeBack(ClinicId clinic, FollowUpId followUp, Instant at) {
        add(clinic, followUp, null, at);
    }

    private void add(ClinicId clinic, FollowUpId followUp, @Nullable FollowUpSession session, Instant at) {
        outbox.add(
                Topics.FOLLOW_UP_SESSION,
                new FollowUpKey(clinic.value(), followUp.toString()),
                session,
                new CloudEvent(followUp + "-session-" + at.toEpochMilli(), "follow-up-session", "survey", at));
    }
}
