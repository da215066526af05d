package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.sleepfollowup.survey.Agenda;
import org.sleepfollowup.survey.clinic.SettingsChanges;
import org.sleepfollowup.survey.outbox.OutboxBacklog;
import org.sleepfollowup.survey.session.SessionBacklog;
import org.springframework.stereotype.Component;

/** The agenda, as the invitations, the outbox and the topic of sessions have it. */
@Component
class InvitationAgenda implements Agenda {
    private final Claims claims;
    private final SessionBacklog sessions;
    private final SettingsChanges settingsChanges;
    private final OutboxBacklog outbox;
    private final Clock clock;

    InvitationAgenda(
            Claims claims,
            SessionBacklog sessions,
            SettingsChanges settingsChanges,
            OutboxBacklog outbox,
            Clock clock) {
        this.settingsChanges = settingsChanges;
        this.claims = claims;
        this.sessions = sessions;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> nextDue() {
        return claims.earliest();
    }

    @Override
    public boolean idle() {
        // In the order in which work flows, so that none slips from one to the next between the looks.
        return sessions.isEmpty() && settingsChanges.isEmpty() && !claims.anyDue(clock.instant()) && outbox.isEmpty();
    }
}
