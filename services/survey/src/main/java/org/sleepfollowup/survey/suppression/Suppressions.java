package org.sleepfollowup.survey.suppression;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.client.Client;
import org.sleepfollowup.survey.client.ClientRef;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.followup.FollowUp;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.RowCallbackHandler;
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

    /** Whom something is to be sent to. */
    public record Addressee(ClinicId clinic, Client client) {}

    /** The weightiest of what keeps a client from being written to; empty: nothing does. */
    public Optional<SuppressionKind> binding(ClinicId clinic, Client client) {
        return Optional.ofNullable(
                binding(List.of(new Addressee(clinic, client))).get(client.ref()));
    }

    /** The same of many at once; those who may be written to are not in it. */
    public Map<ClientRef, SuppressionKind> binding(Collection<Addressee> addressees) {
        Map<ClientRef, SuppressionKind> binding = new HashMap<>();
        addressees.stream()
                .map(Addressee::client)
                .filter(Client::optedOut)
                .forEach(client -> binding.put(client.ref(), SuppressionKind.OPT_OUT));
        database.sql("""
                        select asked.client_ref, s.kind
                        from unnest(:clients, :addresses) as asked (client_ref, address)
                            join survey.suppression s on s.lifted_at is null and
                                (s.address_hash = decode(asked.address, 'hex') or s.client_ref = asked.client_ref)
                        """)
                .param(
                        "clients",
                        addressees.stream()
                                .map(addressee -> addressee.client().ref().value())
                                .toArray(UUID[]::new))
                .param("addresses", addressees.stream().map(this::hash).toArray(String[]::new))
                .query((RowCallbackHandler) row -> binding.merge(
                        new ClientRef(row.getObject("client_ref", UUID.class)),
                        SuppressionKind.find(row.getString("kind")).orElseThrow(),
                        BinaryOperator.minBy(Comparator.naturalOrder())));
        return binding;
    }

    private String hash(Addressee addressee) {
        return HexFormat.of().formatHex(addresses.hash(addressee.clinic(), addressee.client()));
    }

    /** Adds one, unless one of that kind stands for that address already; says whether it did. */
    boolean add(FollowUp followUp, Client client, SuppressionKind kind, String evidence, Instant since) {
        return database.sql("""
                        insert into survey.suppression
                            (suppression_id, clinic_id, kind, address_hash, client_ref, follow_up_id, since, evidence)
                        values (:id, :clinic, :kind, :address, :client, :followUp, :since, :evidence)
                        on conflict (address_hash, kind) where lifted_at is null do nothing
                        """)
                        .param("id", UUID.randomUUID())
                        .param("clinic", followUp.clinic().value())
                        .param("kind", kind.code())
                        .param("address", addresses.hash(followUp.clinic(), client))
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
                        where lifted_at is null and kind = :kind
                            and (address_hash = :address or client_ref = :client or follow_up_id = :followUp)
                        """)
                        .param("at", Times.at(at))
                        .param("by", by)
                        .param("kind", kind.code())
                        .param("address", addresses.hash(followUp.clinic(), client))
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
