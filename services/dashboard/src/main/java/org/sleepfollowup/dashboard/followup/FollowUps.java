package org.sleepfollowup.dashboard.followup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The follow-ups in the database, to be looked at. */
@Component
public class FollowUps {
    /** How many are shown at once. */
    static final int PAGE = 100;

    private static final String SELECT = """
            select f.id, s.session_id, f.therapist_id, coalesce(t.name, f.therapist_id) as therapist_name,
              f.session_date, f.latest_type, f.latest_wave, f.latest_at
            from dashboard.follow_up f
            left join dashboard.therapist t on t.clinic_id = f.clinic_id and t.id = f.therapist_id
            left join dashboard.follow_up_session s on s.clinic_id = f.clinic_id and s.follow_up_id = f.id
            where f.clinic_id = :clinic
            """;

    private final JdbcClient database;

    FollowUps(JdbcClient database) {
        this.database = database;
    }

    /**
     * The newest sessions first, {@link #PAGE} at most.
     *
     * @param session of this session only, null: of any
     * @param therapist of this therapist only, null: of any
     * @param after those that follow this follow-up in the list, null: from the top
     */
    List<FollowUp> list(String clinic, @Nullable String session, @Nullable String therapist, @Nullable String after) {
        if (!(canBeStored(session) && canBeStored(therapist) && canBeStored(after))) {
            return List.of();
        }
        return database.sql(SELECT + """
                        and f.session_date is not null
                        and (:session::text is null or s.session_id = :session)
                        and (:therapist::text is null or f.therapist_id = :therapist)
                        and (:after::text is null or (f.session_date, f.id) <
                          (select session_date, id from dashboard.follow_up where clinic_id = :clinic and id = :after))
                        order by f.session_date desc, f.id desc limit :page
                        """)
                .param("clinic", clinic)
                .param("session", session)
                .param("therapist", therapist)
                .param("after", after)
                .param("page", PAGE)
                .query((row, i) -> followUp(row))
                .list();
    }

    /** One of them; empty where the clinic has none of this id. */
    public Optional<FollowUp> find(String clinic, String id) {
        if (!canBeStored(id)) {
            return Optional.empty();
        }
        return database.sql(SELECT + "and f.id = :id")
                .param("clinic", clinic)
                .param("id", id)
                .query((row, i) -> followUp(row))
                .optional();
    }

    /** Those of these ids that there are, by id. */
    public Map<String, FollowUp> find(String clinic, Set<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database
                .sql(SELECT + "and f.id in (:ids)")
                .param("clinic", clinic)
                .param("ids", ids)
                .query((row, i) -> followUp(row))
                .list()
                .stream()
                .collect(Collectors.toMap(FollowUp::id, followUp -> followUp));
    }

    /** All that happened, the earliest first. */
    List<FollowUp.Event> events(String clinic, String id) {
        return database.sql("""
                        select at, type, wave, reason, decided_by, due_at from dashboard.follow_up_event
                        where clinic_id = :clinic and follow_up_id = :id order by sequence, due_at
                        """)
                .param("clinic", clinic)
                .param("id", id)
                .query((row, i) -> event(row))
                .list();
    }

    /** PostgreSQL has no text with this character, and fails when it is asked for one. */
    private static boolean canBeStored(@Nullable String text) {
        return text == null || text.indexOf('\0') < 0;
    }

    private static FollowUp followUp(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getString("id"),
                row.getString("session_id"),
                row.getString("therapist_id"),
                row.getString("therapist_name"),
                row.getObject("session_date", LocalDate.class),
                row.getString("latest_type"),
                row.getString("latest_wave"),
                row.getObject("latest_at", OffsetDateTime.class).toInstant());
    }

    private static FollowUp.Event event(ResultSet row) throws SQLException {
        String wave = row.getString("wave");
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        Instant dueAt = due == null ? null : due.toInstant();
        return new FollowUp.Event(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("type"),
                wave.isEmpty() ? null : wave,
                row.getString("reason"),
                row.getString("decided_by"),
                dueAt);
    }
}
