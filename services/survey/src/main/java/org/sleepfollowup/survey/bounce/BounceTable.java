package org.sleepfollowup.survey.bounce;

import java.time.Instant;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.sql.Times;
import org.sleepfollowup.survey.suppression.Addresses;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came back so far. */
@Component
class BounceTable {
    private final JdbcClient database;
    private final Addresses addresses;

    BounceTable(JdbcClient database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** Keeps a report, unless it is known already; says whether it did. */
    boolean add(Report report, InvitationId invitation, ClinicId clinic, Client client, Instant mailedAt, Instant now) {
        return database.sql("""
                        insert into survey.bounce
                            (source, report_id, invitation_id, kind, status, address_hash, mailed_at, received_at)
                        values (:source, :id, :invitation, :kind, :status, :address, :mailedAt, :now)
                        on conflict (source, report_id) do nothing
                        """)
                        .param("source", report.source())
                        .param("id", report.id())
                        .param("invitation", invitation.value())
                        .param("kind", report.kind().reason())
                        .param("status", report.status())
                        .param("address", addresses.hash(clinic, client))
                        .param("mailedAt", Times.at(mailedAt))
                        .param("now", Times.at(now))
                        .update()
                == 1;
    }

    /**
     * How many emails to an address came back one after the other, up to one: since the last before it that did not come
     * back or was answered, since such bounces were last forgiven, and since the client has that address.
     */
    int softInARow(ClinicId clinic, Client client, Instant mailedAt) {
        return database.sql("""
                        select count(distinct (b.invitation_id, b.mailed_at)) from survey.bounce b
                        where b.address_hash = :address and b.kind = 'soft-bounce' and b.mailed_at <= :mailedAt
                            and b.mailed_at > greatest('-infinity', (
                                    select max(i.sent_at)
                                    from survey.client c
                                        join survey.follow_up f on f.client_ref = c.client_ref
                                        join survey.invitation i on i.follow_up_id = f.follow_up_id
                                    where c.clinic_id = :clinic and trim(c.email) <> ''
                                        and lower(c.email) = lower(:email)
                                        and i.sent_at < :mailedAt
                                        and (i.answered_at is not null or not exists (
                                            select 1 from survey.bounce o where o.invitation_id = i.invitation_id))),
                                (select max(lifted_at) from survey.suppression
                                 where clinic_id = :clinic and address_hash = :address and kind = 'soft-bounces'),
                                (select email_since from survey.client where client_ref = :client))
                        """)
                .param("address", addresses.hash(clinic, client))
                .param("clinic", clinic.value())
                .param("client", client.ref().value())
                .param("email", client.contact().email())
                .param("mailedAt", Times.at(mailedAt))
                .query(Integer.class)
                .single();
    }
}
