package org.sleepfollowup.survey.session;

import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUps;
import org.sleepfollowup.survey.followup.Readdressing;
import org.sleepfollowup.survey.followup.Reasons;
import org.sleepfollowup.survey.followup.Rescheduling;
import org.springframework.stereotype.Component;

/** News of one session tells how to reach its client; what follows other sessions of theirs heeds it too. */
@Component
class ContactChanges {
    private final FollowUps followUps;
    private final Readdressing readdressing;
    private final Rescheduling rescheduling;

    ContactChanges(FollowUps followUps, Readdressing readdressing, Rescheduling rescheduling) {
        this.followUps = followUps;
        this.readdressing = readdressing;
        this.rescheduling = rescheduling;
    }

    /** Part of the transaction under way, and at its beginning: it locks all follow-ups of the client. */
    void follow(Clients.Acquaintance acquaintance, Clinic clinic) {
        if (!acquaintance.isReaddressed() && !acquaintance.isInAnotherZone()) {
            return;
        }
        Client client = acquaintance.now();
        for (FollowUp followUp : followUps.lockOf(client.ref())) {
            if (acquaintance.isInAnotherZone()) {
                rescheduling.reschedule(followUp, clinic, client.zoneAt(clinic), Reasons.SESSION_CHANGED);
            }
            if (acquaintance.isReaddressed()) {
                readdressing.readdress(followUp, clinic);
            }
        }
    }
}
