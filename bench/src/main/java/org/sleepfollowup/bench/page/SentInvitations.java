package org.sleepfollowup.bench.page;

import java.net.URI;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.sleepfollowup.survey.link.Links;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invitations as if they had been sent an hour ago, each of a client of its own, of one of a hundred therapists. */
final class SentInvitations {
    private static final int THERAPISTS = 100;
    private static final int BATCH = 1_000;
    private static final int SCORE = 7;

    private final JdbcTemplate database;
    private final Links links;

    SentInvitations(SurveyServer survey) {
        this.database = survey.bean(JdbcTemplate.class);
        this.links = survey.bean(Links.class);
    }

    /** Adds so many; answers their links. */
    List<Link> add(int count) {
        List<Link> added = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            List<Object[]> clients = new ArrayList<>();
            List<Object[]> sessions = new ArrayList<>();
            List<Object[]> followUps = new ArrayList<>();
            List<Object[]> invitations = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                UUID client = UUID.randomUUID();
                UUID followUp = UUID.randomUUID();
                UUID invitation = UUID.randomUUID();
                clients.add(new Object[] {client, SurveyServer.CLINIC, "c-" + i, "c-" + i + "@clients.example"});
                sessions.add(new Object[] {SurveyServer.CLINIC, "s-" + i});
                followUps.add(new Object[] {
                    followUp, SurveyServer.CLINIC, "s-" + i, "t-" + i % THERAPISTS, client, plan(client)
                });
                invitations.add(new Object[] {
                    invitation,
                    followUp,
                    hourAgo(),
                    Timestamp.from(hourAgo().toInstant().plus(Duration.ofDays(3))),
                    links.pageToken(invitation).hash(),
                    links.unsubscribeToken(invitation).hash()
                });
                added.add(new Link(
                        path(links.page(invitation)),
                        path(links.taps(invitation).get(SCORE))));
            }
            insert(clients, sessions, followUps, invitations);
        }
        database.execute("analyze");
        return added;
    }

    private void insert(
            List<Object[]> clients, List<Object[]> sessions, List<Object[]> followUps, List<Object[]> invitations) {
        database.batchUpdate("""
                insert into survey.client (client_ref, clinic_id, client_id, email, first_name, locale, received_at)
                values (?, ?, ?, ?, 'Ana', 'en', current_timestamp)
                """, clients);
        database.batchUpdate(
                "insert into survey.session (clinic_id, session_id, received_at) values (?, ?, current_timestamp)",
                sessions);
        database.batchUpdate("""
                insert into survey.follow_up
                    (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, plan)
                values (?, ?, ?, ?, ?, current_date - 1, cast(? as jsonb))
                """, followUps);
        database.batchUpdate("""
                insert into survey.invitation (invitation_id, follow_up_id, wave, due_local, due_zone, state,
                    sent_at, closes_at, page_hash, unsubscribe_hash)
                values (?, ?, 'first-night', localtimestamp, 'America/Denver', 'sent', ?, ?, ?, ?)
                """, invitations);
    }

    private static Timestamp hourAgo() {
        return Timestamp.from(Clock.systemUTC().instant().minus(Duration.ofHours(1)));
    }

    private static String plan(UUID client) {
        return """
                {"client": {"value": "%s"}, "therapistName": "Dana Reyes", "sessionDate": "2026-11-20",
                 "facts": {"endedAt": "2026-11-20T18:00:00Z", "modality": "swedish", "focusAreas": [], "groups": []},
                 "waves": []}
                """.formatted(client);
    }

    private static String path(String link) {
        URI uri = URI.create(link);
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }
}
