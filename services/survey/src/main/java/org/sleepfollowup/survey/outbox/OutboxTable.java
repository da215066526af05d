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

    /**
     * Whether this transaction is now the one that relays; it stays so until it ends. Its commit does not wait for the disk:
     * it removes what Kafka has, and what comes back after a crash of the database is sent once more.
     */
    boolean lock() {
        return database.sql("""
                        select pg_try_advisory_xact_lock(:lock) from set_config('synchronous_commit', 'off', true)
                        """).param("lock", RELAY_LOCK).query(Boolean.class).single();
    }

    /** Adds records, in their order. */
    void add(List<WaitingRecord> records, Instant now) {
        database.sql("""
                        insert into survey.outbox
                            (topic, record_key, record_value, event_id, event_type, event_time, written_at)
                        select topic, record_key, record_value, event_id, event_type, event_time, :now
                        from unnest(:topics, :keys, :values, :ids, :types, cast(:times as timestamptz[])) with ordinality as record
                            (topic, record_key, record_value, event_id, event_type, event_time, number)
                        order by number
                        """)
                .param("topics", records.stream().map(WaitingRecord::topic).toArray(String[]::new))
                .param("keys", records.stream().map(WaitingRecord::key).toArray(byte[][]::new))
                .param("values", records.stream().map(WaitingRecord::value).toArray(byte[][]::new))
                .param("ids", records.stream().map(WaitingRecord::eventId).toArray(String[]::new))
                .param("types", records.stream().map(WaitingRecord::eventType).toArray(String[]::new))
                .param(
                        "times",
                        records.stream()
                                .map(record -> record.eventTime().toString())
                                .toArray(String[]::new))
                .param("now", Times.at(now))
                .update();
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
