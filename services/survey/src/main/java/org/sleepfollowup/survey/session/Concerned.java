package org.sleepfollowup.survey.session;

import java.util.List;
import java.util.UUID;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.client.Clients;
import org.sleepfollowup.survey.followup.FollowUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom news of a session concerns: its client, and those whose it was said to be before. */
@Component
class Concerned {
    private final JdbcClient database;
    private final Clients clients;
    private final FollowUps followUps;

    Concerned(JdbcClient database, Clients clients, FollowUps followUps) {
        this.database = database;
        this.clients = clients;
        this.followUps = followUps;
    }

    /**
     * Where it is several, locks them and then their follow-ups, before any of them is changed: each in the order in which
     * whoever sends to many locks them, so that neither ever waits for the other. One client alone is locked before their
     * follow-ups by whoever changes something of them.
     */
    void lock(Session session) {
        List<ClientRef> all = clientsOf(session);
        if (all.size() > 1) {
            clients.lockAll(all);
            followUps.lockOf(all);
        }
    }

    private List<ClientRef> clientsOf(Session session) {
        return database.sql("""
                        select client_ref from survey.follow_up where clinic_id = :clinic and session_id = :session
                        union
                        select client_ref from survey.client where clinic_id = :clinic and client_id = :client
                        """)
                .param("clinic", session.clinic().value())
                .param("session", session.id().value())
                .param("client", session.contact().clientId())
                .query((row, number) -> new ClientRef(row.getObject("client_ref", UUID.class)))
                .list();
    }
}
