package org.sleepfollowup.survey.dispatch;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which invitations are due, and which of the instances is at them. */
@Component
class Claims {
    private final JdbcClient database;

    Claims(JdbcClient database) {
        this.database = database;
    }

    /**
     * Claims what is due and nobody is at, the longest due first. The locks on what is due let those who claim at once
     * share it out. Who looked for claims before another claimed, and locks after that, comes upon the other's
     * claim and leaves it, unless it ran out.
     */
    List<InvitationId> claim(int atMost, Instant now, Instant until) {
        return database.sql("""
                        with due as (
                            select invitation_id, at from survey.due
                            where at <= :now
                                and invitation_id not in (select invitation_id from survey.claim where until > :now)
                            order by at limit :most
                            for update skip locked),
                        claimed as (
                            insert into survey.claim as earlier (invitation_id, until)
                            select invitation_id, :until from due
                            on conflict (invitation_id) do update set until = excluded.until where earlier.until <= :now
                            returning invitation_id)
                        select invitation_id from due join claimed using (invitation_id) order by at
                        """)
                .param("until", Times.at(until))
                .param("now", Times.at(now))
                .param("most", atMost)
                .query((row, number) -> new InvitationId(row.getObject("invitation_id", UUID.class)))
                .list();
    }

    /**
     * Holds on to claims that are not dealt with yet.
     *
     * @param held until when they were held; a claim that ran out and that another took meanwhile is the other's
     * @return those that are still held
     */
    Set<InvitationId> renew(Collection<InvitationId> claimed, Instant held, Instant until) {
        return new HashSet<>(database.sql("""
                        update survey.claim set until = :until where invitation_id = any(:ids) and until = :held
                        returning invitation_id
                        """)
                .param("until", Times.at(until))
                .param("held", Times.at(held))
                .param("ids", values(claimed))
                .query((row, number) -> new InvitationId(row.getObject("invitation_id", UUID.class)))
                .list());
    }

    /** Lets go of claims that were not dealt with; they are due as before. */
    void release(Collection<InvitationId> claimed, Instant held) {
        database.sql("delete from survey.claim where invitation_id = any(:ids) and until = :held")
                .param("ids", values(claimed))
                .param("held", Times.at(held))
                .update();
    }

    /** Ends the claims of what was settled. */
    void end(Collection<InvitationId> settled) {
        database.sql("delete from survey.claim where invitation_id = any(:ids)")
                .param("ids", values(settled))
                .update();
    }

    private static UUID[] values(Collection<InvitationId> ids) {
        return ids.stream().map(InvitationId::value).toArray(UUID[]::new);
    }

    /** Whether anything is due, claimed or not. */
    boolean anyDue(Instant now) {
        return database.sql("select exists (select 1 from survey.due where at <= :now)")
                .param("now", Times.at(now))
                .query(Boolean.class)
                .single();
    }

    /** When the next falls due, or fell. */
    Optional<Instant> earliest() {
        return database.sql("select at from survey.due order by at limit 1")
                .query((row, number) -> Times.instant(row, "at"))
                .optional();
    }
}
