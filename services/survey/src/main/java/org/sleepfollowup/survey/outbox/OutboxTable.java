package org.sleepfollowup.survey.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table behind the outbox. */
@Component
class OutboxTable {
    /** Any number that no other part of the database locks: "outbox" in ASCII. */
    private static final long RELAY_LOCK = 0x6F7574626F78L;

    private final JdbcClient database;

    OutboxTable(JdbcClient database) {
        this.database = database;
    }

    /** Whether this transaction is now the one that relays; it stays so until it ends. */
    boolean lock() {
        return database.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", RELAY_LOCK)
                .query(Boolean.class)
                .single();
    }

    List<WaitingRecord> first(int count) {
        return database.sql("select * from survey.outbox order by id limit :count")
                .param("count", count)
                .query(WaitingRecord::of)
                .list();
    }

    /** Removes by id, not up to an id: a lower one may have been committed since the rows were read. */
    void remove(List<WaitingRecord> records) {
        database.sql("delete from survey.outbox where id = any(:ids)")
                .param("ids", records.stream().map(WaitingRecord::id).toArray(Long[]::new))
                .update();
    }

    long size() {
        return database.sql("select count(*) from survey.outbox")
                .query(Long.class)
                .single();
    }

    Optional<Instant> oldest() {
        return database.sql("select written_at from survey.outbox order by id limit 1")
                .query((row, number) -> Times.instant(row, "written_at"))
                .optional();
    }
}
