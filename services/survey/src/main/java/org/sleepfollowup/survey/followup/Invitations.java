package org.sleepfollowup.survey.followup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.link.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The invitations. Whoever changes one locks its follow-up first, and reads it again after that. */
@Component
public class Invitations {
    private final JdbcClient database;
    private final Links links;

    Invitations(JdbcClient database, Links links) {
        this.database = database;
        this.links = links;
    }

    /**
     * The invitation of this id.
     *
     * @throws NoSuchElementException when there is none: its client was erased meanwhile
     */
    public Invitation get(InvitationId id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("There is no invitation " + id + " any more."));
    }

    /** The invitation of this id, unless its client was erased meanwhile. */
    public Optional<Invitation> find(InvitationId id) {
        return database.sql("select * from survey.invitation where invitation_id = :id")
                .param("id", id.value())
                .query(InvitationRow::read)
                .optional();
    }

    /** The invitations of these ids. */
    public Map<InvitationId, Invitation> all(Collection<InvitationId> ids) {
        return database
                .sql("select * from survey.invitation where invitation_id = any(:ids)")
                .param("ids", ids.stream().map(InvitationId::value).toArray(UUID[]::new))
                .query(InvitationRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Invitation::id, Function.identity()));
    }

    /** Those of a follow-up, in the order of the waves. */
    public List<Invitation> of(FollowUpId followUp) {
        return database.sql("select * from survey.invitation where follow_up_id = :id order by due_local")
                .param("id", followUp.value())
                .query(InvitationRow::read)
                .list();
    }

    /** The one whose page this token opens, if any. */
    public Optional<Invitation> ofPage(Token token) {
        return token.isPlausible()
                ? database.sql("select * from survey.invitation where page_hash = :hash")
                        .param("hash", token.hash())
                        .query(InvitationRow::read)
                        .optional()
                : Optional.empty();
    }

    /** The one whose client this token opts out, if any. */
    public Optional<Invitation> ofUnsubscribe(Token token) {
        return token.isPlausible()
                ? database.sql("select * from survey.invitation where unsubscribe_hash = :hash")
                        .param("hash", token.hash())
                        .query(InvitationRow::read)
                        .optional()
                : Optional.empty();
    }

    void add(Invitation invitation) {
        database.sql("""
                        insert into survey.invitation (invitation_id, follow_up_id, wave, due_local, due_zone, state,
                            reason, attempts, next_at, sent_at, closes_at, reminded_at, answered_at,
                            page_hash, unsubscribe_hash)
                        values (:id, :followUp, :wave, :dueLocal, :dueZone, :state,
                            :reason, :attempts, :nextAt, :sentAt, :closesAt, :remindedAt, :answeredAt,
                            :pageHash, :unsubscribeHash)
                        """)
                .params(InvitationRow.parameters(invitation))
                .param("pageHash", links.pageToken(invitation.id().value()).hash())
                .param(
                        "unsubscribeHash",
                        links.unsubscribeToken(invitation.id().value()).hash())
                .update();
    }

    /** Keeps the state that an invitation came to. Whoever is sending its email meanwhile goes on and settles it after. */
    public void save(Invitation invitation) {
        database.sql("""
                        update survey.invitation set due_local = :dueLocal, due_zone = :dueZone, state = :state,
                            reason = :reason, attempts = :attempts, next_at = :nextAt, sent_at = :sentAt,
                            closes_at = :closesAt, reminded_at = :remindedAt, answered_at = :answeredAt
                        where invitation_id = :id and follow_up_id = :followUp and wave = :wave
                        """).params(InvitationRow.parameters(invitation)).update();
    }

    /** Does so with many, whose times that were planned are as they were. */
    void saveAll(List<Invitation> many) {
        InvitationColumns columns = InvitationColumns.of(many);
        database.sql("""
                        update survey.invitation set state = now.state, reason = now.reason, attempts = now.attempts,
                            next_at = now.next_at, sent_at = now.sent_at, closes_at = now.closes_at,
                            reminded_at = now.reminded_at, answered_at = now.answered_at
                        from unnest(:ids, :followUps, :states, :reasons, :attempts, cast(:nextAts as timestamptz[]),
                                cast(:sentAts as timestamptz[]), cast(:closesAts as timestamptz[]),
                                cast(:remindedAts as timestamptz[]), cast(:answeredAts as timestamptz[]))
                            as now (id, follow_up, state, reason, attempts, next_at, sent_at, closes_at, reminded_at,
                                answered_at)
                        where invitation_id = now.id and follow_up_id = now.follow_up
                        """)
                .param("ids", columns.of("id", UUID[]::new))
                .param("followUps", columns.of("followUp", UUID[]::new))
                .param("states", columns.of("state", String[]::new))
                .param("reasons", columns.of("reason", String[]::new))
                .param("attempts", columns.of("attempts", Integer[]::new))
                .param("nextAts", columns.times("nextAt"))
                .param("sentAts", columns.times("sentAt"))
                .param("closesAts", columns.times("closesAt"))
                .param("remindedAts", columns.times("remindedAt"))
                .param("answeredAts", columns.times("answeredAt"))
                .update();
    }
}
