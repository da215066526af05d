package org.sleepfollowup.survey.suppression;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What keeps addresses from being written to, and what once did. */
@Component
public class Suppressions {
    private static final int LONGEST_LIST = 1000;

    private final JdbcClient database;
    private final Addresses addresses;

    Suppressions(JdbcClient database, Addresses addresses) {
        this.database = database;
        this.addresses = addresses;
    }

    /** The weightiest of what keeps a client from being written to; empty: nothing does. */
    public Optional<SuppressionKind> binding(ClinicId clinic, Client client) {
        return kinds(clinic, client).stream().findFirst();
    }

    /** All that keeps a client from being written to. */
    Set<SuppressionKind> kinds(ClinicId clinic, Client client) {
        Set<SuppressionKind> kinds = EnumSet.noneOf(SuppressionKind.class);
        database.sql("""
                        select distinct kind from survey.suppression
                        where lifted_at is null and clinic_id = :clinic and (address_hash = :address or client_ref = :client)
                        """)
                .param("clinic", clinic.value())
                .param("address", addresses.hash(clinic, client.contact().email()))
                .param("client", client.ref().value())
                .query(String.class)
                .list()
                .forEach(code -> kinds.add(SuppressionKind.find(code).orElseThrow()));
        if (client.optedOut()) {
            kinds.add(SuppressionKind.OPT_OUT);
        }
        return kinds;
    }

    /** Adds one, unless one of that kind stands for that address already; says whether it did. */
    boolean add(FollowUp followUp, Client client, SuppressionKind kind, String evidence, Instant since) {
        return database.sql("""
                        insert into survey.suppression
                            (suppression_id, clinic_id, kind, address_hash, client_ref, follow_up_id, since, evidence)
                        values (:id, :clinic, :kind, :address, :client, :followUp, :since, :evidence)
                        on conflict (clinic_id, address_hash, kind) where lifted_at is null do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("clinic", followUp.clinic().value())
                        .param("kind", kind.code())
                        .param(
                                "address",
                                addresses.hash(
                                        followUp.clinic(), client.contact().email()))
                        .param("client", kind.isClientsWish() ? client.ref().value() : null)
                        .param("followUp", followUp.id().value())
                        .param("since", Times.at(since))
                        .param("evidence", evidence)
                        .update()
                == 1;
    }

    /** Lifts those of a kind that bind a client or came of a follow-up; says whether there were any. */
    boolean lift(FollowUp followUp, Client client, SuppressionKind kind, Instant at, String by) {
        return database.sql("""
                        update survey.suppression set lifted_at = :at, lifted_by = :by
                        where lifted_at is null and clinic_id = :clinic and kind = :kind
                            and (address_hash = :address or client_ref = :client or follow_up_id = :followUp)
                        """)
                        .param("at", Times.at(at))
                        .param("by", by)
                        .param("clinic", followUp.clinic().value())
                        .param("kind", kind.code())
                        .param(
                                "address",
                                addresses.hash(
                                        followUp.clinic(), client.contact().email()))
                        .param("client", client.ref().value())
                        .param("followUp", followUp.id().value())
                        .update()
                > 0;
    }

    /** Those of a clinic, the newest first, lifted ones too; no more than {@value #LONGEST_LIST}. */
    List<Suppression> of(ClinicId clinic) {
        return database.sql("""
                        select * from survey.suppression where clinic_id = :clinic
                        order by since desc, suppression_id limit :most
                        """)
                .param("clinic", clinic.value())
                .param("most", LONGEST_LIST)
                .query(Suppressions::read)
                .list();
    }

    Optional<Suppression> find(ClinicId clinic, UUID id) {
        return database.sql("select * from survey.suppression where clinic_id = :clinic and suppression_id = :id")
                .param("clinic", clinic.value())
                .param("id", id)
                .query(Suppressions::read)
                .optional();
    }

    private static Suppression read(ResultSet row, int number) throws SQLException {
        Instant liftedAt = Times.instantOrNull(row, "lifted_at");
        UUID client = row.getObject("client_ref", UUID.class);
        return new Suppression(
                row.getObject("suppression_id", UUID.class),
                new ClinicId(row.getString("clinic_id")),
                SuppressionKind.find(row.getString("kind")).orElseThrow(),
                client == null ? null : new ClientRef(client),
                new FollowUpId(row.getObject("follow_up_id", UUID.class)),
                Times.instant(row, "since"),
                row.getString("evidence"),
                lift(liftedAt, row.getString("lifted_by")));
    }

    private static Suppression.@Nullable Lift lift(@Nullable Instant at, @Nullable String by) {
        return at == null || by == null ? null : new Suppression.Lift(at, by);
    }
}
