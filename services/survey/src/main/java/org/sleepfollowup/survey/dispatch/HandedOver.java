package org.sleepfollowup.survey.dispatch;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which emails the mail server has although their invitations do not say so yet. Noted before it is given another over the same
 * connection, so that a crash repeats no more than the one that each connection was at; the invitations are settled later,
 * many together.
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

    /** For somebody who sends one email after the other. */
    Notes begin() {
        return new Notes();
    }

    /**
     * Without waiting for the disk: what a crash of this service must not lose, the database has; a crash of the database
     * itself can lose the notes of its last instant.
     */
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

    /**
     * Notes one at a time. It may wait until the next is about to be given, and most often is written by then, together with one
     * of another connection.
     */
    final class Notes implements AutoCloseable {
        private GroupCommit.@Nullable Wanted<InvitationId> last;

        /** Takes what the mail server just took. */
        void note(InvitationId invitation) {
            keep();
            last = notes.add(invitation);
        }

        /** Returns when what was taken is noted; throws when that failed. */
        void keep() {
            GroupCommit.Wanted<InvitationId> own = last;
            last = null;
            if (own != null) {
                notes.await(own);
            }
        }

        @Override
        public void close() {
            keep();
        }
    }

    private static UUID[] values(Collection<InvitationId> invitations) {
        return invitations.stream().map(InvitationId::value).toArray(UUID[]::new);
    }
}
