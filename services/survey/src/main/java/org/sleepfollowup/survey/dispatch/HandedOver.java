package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which emails the mail server has although their invitations do not say so yet. Noted after each email, so that a crash
 * repeats no more than the one that each connection was at; the invitations are settled later, many together.
 */
@Component
class HandedOver {
    private final JdbcClient database;
    private final Clock clock;
    private final GroupCommit<InvitationId> notes = new GroupCommit<>(this::write);

    HandedOver(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Notes it, without waiting for the disk: what a crash of this service must not lose, the database has; a crash of the
     * database itself can lose the notes of its last instant. Those of several connections are written together.
     */
    void note(InvitationId invitation) {
        notes.write(invitation);
    }

    private void write(Collection<InvitationId> invitations) {
        database.sql("""
                        with now_and_here as (select set_config('synchronous_commit', 'off', true))
                        insert into survey.handed_over (invitation_id, at)
                        select unnest(:ids), :now from now_and_here
                        on conflict do nothing
                        """)
                .param("ids", values(invitations))
                .param("now", Times.at(clock.instant()))
                .update();
    }

    /** Those among these that are noted. */
    Set<InvitationId> among(Collection<InvitationId> invitations) {
        return new HashSet<>(
                database.sql("select invitation_id from survey.handed_over where invitation_id = any(:ids)")
                        .param("ids", values(invitations))
                        .query((row, number) -> new InvitationId(row.getObject("invitation_id", UUID.class)))
                        .list());
    }

    /** Forgets them: their invitations say it now. */
    void forget(Collection<InvitationId> invitations) {
        database.sql("delete from survey.handed_over where invitation_id = any(:ids)")
                .param("ids", values(invitations))
                .update();
    }

    private static UUID[] values(Collection<InvitationId> invitations) {
        return invitations.stream().map(InvitationId::value).toArray(UUID[]::new);
    }
}
