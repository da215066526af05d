package org.sleepfollowup.dashboard.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.decision.Matter.BlockedClient;
import org.sleepfollowup.dashboard.decision.Matter.HeldAnswer;
import org.sleepfollowup.dashboard.followup.EventWords;
import org.sleepfollowup.dashboard.followup.FollowUp;
import org.sleepfollowup.dashboard.followup.FollowUps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for staff, the latest first and {@link #SHOWN} of each kind at most. */
@Component
class Attention {
    static final int SHOWN = 200;

    private final JdbcClient database;
    private final FollowUps followUps;
    private final EventWords words;
    private final DecisionProperties properties;
    private final Clock clock;

    Attention(JdbcClient database, FollowUps followUps, EventWords words, DecisionProperties properties, Clock clock) {
        this.database = database;
        this.followUps = followUps;
        this.words = words;
        this.properties = properties;
        this.clock = clock;
    }

    /** How many answers are held back. */
    long held(String clinic) {
        return database.sql("select count(*) from (" + AttentionSql.HELD + ") held")
                .param("clinic", clinic)
                .param("followUp", null)
                .query(Long.class)
                .single();
    }

    /** Answers that are held back, of one follow-up only or, with null, of all. */
    List<HeldAnswer> heldAnswers(String clinic, @Nullable String followUp) {
        return read(
                AttentionSql.HELD,
                clinic,
                followUp,
                (row, of) -> new HeldAnswer(
                        of,
                        row.subject,
                        row.at,
                        row.reason,
                        words.why(row.type, row.reason),
                        row.sequence,
                        row.handedOn));
    }

    /** Clients who are not written to any more: the one of this follow-up only or, with null, all. */
    List<BlockedClient> blockedClients(String clinic, @Nullable String followUp) {
        return read(
                AttentionSql.BLOCKED,
                clinic,
                followUp,
                (row, of) -> new BlockedClient(
                        of,
                        row.subject,
                        row.at,
                        row.reason,
                        words.why(row.type, row.reason),
                        row.sequence,
                        row.handedOn));
    }

    /** What a choice about a follow-up would decide; empty where there is nothing to decide any more. */
    Optional<? extends Matter> matter(String clinic, String followUp, Choice choice) {
        return switch (choice) {
            case Choice.Release release -> held(clinic, followUp, release.wave().code());
            case Choice.Discard discard -> held(clinic, followUp, discard.wave().code());
            case Choice.Lift lift ->
                blockedClients(clinic, followUp).stream()
                        .filter(client -> client.what().equals(lift.what().code()))
                        .findFirst();
        };
    }

    private Optional<HeldAnswer> held(String clinic, String followUp, String wave) {
        return heldAnswers(clinic, followUp).stream()
                .filter(answer -> answer.wave().equals(wave))
                .findFirst();
    }

    private record Row(
            String followUp,
            String subject,
            String type,
            @Nullable String reason,
            Instant at,
            long sequence,
            @Nullable HandedOn handedOn) {}

    private <T> List<T> read(
            String sql, String clinic, @Nullable String followUp, BiFunction<Row, FollowUp, T> matter) {
        List<Row> rows = database.sql(AttentionSql.withDecisions(sql))
                .param("clinic", clinic)
                .param("followUp", followUp)
                .param("shown", SHOWN)
                .query((row, i) -> row(row))
                .list();
        Set<String> ids = rows.stream().map(Row::followUp).collect(Collectors.toSet());
        Map<String, FollowUp> known = followUps.find(clinic, ids);
        return rows.stream()
                .filter(row -> known.containsKey(row.followUp))
                .map(row -> matter.apply(row, Objects.requireNonNull(known.get(row.followUp))))
                .toList();
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getString("follow_up_id"),
                row.getString("subject"),
                row.getString("type"),
                row.getString("reason"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getLong("sequence"),
                handedOn(row));
    }

    private @Nullable HandedOn handedOn(ResultSet row) throws SQLException {
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        if (decided == null) {
            return null;
        }
        Instant at = decided.toInstant();
        boolean overdue = at.plus(properties.carriedOutWithin()).isBefore(clock.instant());
        return new HandedOn(row.getString("kind"), row.getString("decided_by"), at, overdue);
    }
}
