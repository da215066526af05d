package org.sleepfollowup.bench.page;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sleepfollowup.survey.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invitations as if they had been sent an hour ago, each of a client of its own, of one of a hundred therapists. They are
 * written a page at a time by one statement: what is measured is how they are answered, not how they came about.
 */
public final class SentInvitations {
    private static final int THERAPISTS = 100;
    private static final int PAGE = 10_000;
    private static final int SCORE = 7;

    private static final String INSERT = """
            with invited as (
                select :first + number as number, gen_random_uuid() as client_ref, gen_random_uuid() as follow_up_id,
                    invitation_id, page_hash, unsubscribe_hash
                from unnest(:invitations, :pages, :unsubscribes) with ordinality as links
                    (invitation_id, page_hash, unsubscribe_hash, number)
            ), clients as (
                insert into survey.client (client_ref, clinic_id, client_id, email, first_name, locale, received_at)
                select client_ref, :clinic, 'c-' || number, 'c-' || number || '@clients.example', 'Ana', 'en', now()
                from invited
            ), sessions as (
                insert into survey.session (clinic_id, session_id, received_at)
                select :clinic, 's-' || number, now() from invited
            ), follow_ups as (
                insert into survey.follow_up
                    (follow_up_id, clinic_id, session_id, therapist_id, client_ref, night, asked_at, plan)
                select follow_up_id, :clinic, 's-' || number, 't-' || number % :therapists, client_ref,
                    current_date - 1, now() - interval '1 hour',
                    jsonb_build_object('client', jsonb_build_object('value', client_ref),
                        'therapistName', 'Dana Reyes', 'sessionDate', current_date - 1,
                        'facts', '{"endedAt": "2026-11-20T18:00:00Z", "modality": "swedish", "focusAreas": [],
                            "groups": []}'::jsonb,
                        'waves', '[]'::jsonb)
                from invited
            )
            insert into survey.invitation (invitation_id, follow_up_id, wave, due_local, due_zone, state, sent_at,
                closes_at, page_hash, unsubscribe_hash)
            select invitation_id, follow_up_id, 'first-night', localtimestamp, 'America/Denver', 'sent',
                now() - interval '1 hour', now() + interval '71 hours', page_hash, unsubscribe_hash
            from invited
            """;

    private final JdbcClient database;
    private final Links links;
    private final String clinic;

    public SentInvitations(JdbcClient database, Links links, String clinic) {
        this.database = database;
        this.links = links;
        this.clinic = clinic;
    }

    /** Adds so many; answers their links. */
    public List<Link> add(int count) {
        List<UUID> invitations = Stream.generate(UUID::randomUUID).limit(count).toList();
        for (int first = 0; first < count; first += PAGE) {
            insert(first, invitations.subList(first, Math.min(count, first + PAGE)));
        }
        // Else the first thousands of requests would be planned for tables that are thought to be empty.
        database.sql("analyze").update();
        List<Link> added = new ArrayList<>();
        invitations.forEach(invitation -> added.add(new Link(
                path(links.page(invitation)), path(links.taps(invitation).get(SCORE)))));
        return added;
    }

    private void insert(int first, List<UUID> invitations) {
        database.sql(INSERT)
                .param("clinic", clinic)
                .param("first", first)
                .param("therapists", THERAPISTS)
                .param("invitations", invitations.toArray(UUID[]::new))
                .param(
                        "pages",
                        invitations.stream()
                                .map(id -> links.pageToken(id).hash())
                                .toArray(byte[][]::new))
                .param(
                        "unsubscribes",
                        invitations.stream()
                                .map(id -> links.unsubscribeToken(id).hash())
                                .toArray(byte[][]::new))
                .update();
    }

    private static String path(String link) {
        URI uri = URI.create(link);
        return uri.getQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getQuery();
    }
}
