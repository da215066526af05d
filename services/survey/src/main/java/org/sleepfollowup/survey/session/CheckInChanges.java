package org.sleepfollowup.survey.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.CheckIns;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.Baselines;
import org.springframework.stereotype.Component;

/** What was told at a check-in is a baseline of whoever the newest news says was there, and of nobody else. */
@Component
class CheckInChanges {
    private final CheckIns checkIns;
    private final Clients clients;
    private final Baselines baselines;

    CheckInChanges(CheckIns checkIns, Clients clients, Baselines baselines) {
        this.checkIns = checkIns;
        this.clients = clients;
        this.baselines = baselines;
    }

    /** Takes note of what this client, who is locked by the caller, told at the session's check-in. */
    void follow(Session session, ClientRef client) {
        leaveOnly(session, client);
        if (checkIns.record(client, session.id().value(), session.facts().endedAt(), session.usualSleep())) {
            baselines.pairAgain(client, session.id());
        }
    }

    /** Nothing was told at the session's check-in that could be used. */
    void takeBack(Session session) {
        leaveOnly(session, null);
    }

    private void leaveOnly(Session session, @Nullable ClientRef present) {
        List<ClientRef> others = checkIns.forget(session.clinic(), session.id().value(), present);
        if (!others.isEmpty()) {
            // What is being planned for them just now is seen afterwards, or sees that the check-in is gone.
            clients.lockAll(others);
            others.forEach(client -> baselines.pairAgain(client, session.id()));
        }
    }
}
