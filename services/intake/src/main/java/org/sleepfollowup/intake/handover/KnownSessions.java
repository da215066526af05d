package org.sleepfollowup.intake.handover;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sleepfollowup.intake.clinic.ClinicId;
import org.sleepfollowup.intake.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sessions that were handed on, known by a digest of their id. */
@Component
class KnownSessions {
    private final JdbcClient database;
    private final Digests digests;

    KnownSessions(JdbcClient database, Digests digests) {
        this.database = database;
        this.digests = digests;
    }

    /**
     * Keeps other instances away from these sessions until the transaction ends. The locks are taken in one order, so that
     * two imports of the same file wait for each other and do not block each other for good.
     */
    void lock(ClinicId clinic, Collection<SessionId> sessions) {
        database.sql("""
                        select pg_advisory_xact_lock(lock) from (
                          select distinct hashtextextended(:clinic || '/' || id, 0) as lock
                          from unnest(cast(:ids as text[])) as id order by lock) as locks""")
                .param("clinic", clinic.value())
                .param("ids", ids(sessions))
                .query((row, number) -> number)
                .list();
    }

    Map<SessionId, KnownSession> find(ClinicId clinic, Collection<SessionId> sessions) {
        Map<String, SessionId> wanted = new HashMap<>();
        sessions.forEach(session -> wanted.put(digests.of(clinic, session), session));
        Map<SessionId, KnownSession> known = new HashMap<>();
        database.sql("""
                        select session_digest, digest, received_at from intake.session
                        where clinic_id = :clinic and session_digest = any(cast(:ids as text[]))""")
                .param("clinic", clinic.value())
                .param("ids", wanted.keySet().toArray(String[]::new))
                .query(row -> {
                    known.put(
                            wanted.get(row.getString("session_digest")),
                            new KnownSession(
                                    row.getString("digest"),
                                    row.getObject("received_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return known;
    }

    void save(ClinicId clinic, Map<SessionId, KnownSession> sessions) {
        List<Map.Entry<SessionId, KnownSession>> rows = List.copyOf(sessions.entrySet());
        database.sql("""
                        insert into intake.session (clinic_id, session_digest, digest, received_at)
                        select :clinic, id, digest, cast(at as timestamptz)
                        from unnest(cast(:ids as text[]), cast(:digests as text[]), cast(:times as text[]))
                          as handed_on (id, digest, at)
                        on conflict (clinic_id, session_digest)
                        do update set digest = excluded.digest, received_at = excluded.received_at""")
                .param("clinic", clinic.value())
                .param(
                        "ids",
                        rows.stream()
                                .map(row -> digests.of(clinic, row.getKey()))
                                .toArray(String[]::new))
                .param(
                        "digests",
                        rows.stream().map(row -> row.getValue().digest()).toArray(String[]::new))
                .param(
                        "times",
                        rows.stream()
                                .map(row -> row.getValue().receivedAt().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Forgets sessions that were handed on before this, a number at most; says how many. */
    int forget(Instant before, int atMost) {
        return database.sql("""
                        delete from intake.session where (clinic_id, session_digest) in (
                          select clinic_id, session_digest from intake.session where received_at < :before
                          order by received_at limit :most for update skip locked)""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", atMost)
                .update();
    }

    private static String[] ids(Collection<SessionId> sessions) {
        return sessions.stream().map(SessionId::value).distinct().toArray(String[]::new);
    }
}
