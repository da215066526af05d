package org.sleepfollowup.survey.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.sql.Times;

/**
 * A row of the outbox: a record as bytes, and the event that it is.
 *
 * @param value null: what the topic holds of the key is no more
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, which nobody compares
record WaitingRecord(
        long id,
        String topic,
        byte[] key,
        byte @Nullable [] value,
        String eventId,
        String eventType,
        Instant eventTime) {

    static WaitingRecord of(ResultSet row, int number) throws SQLException {
        return new WaitingRecord(
                row.getLong("id"),
                row.getString("topic"),
                row.getBytes("record_key"),
                row.getBytes("record_value"),
                row.getString("event_id"),
                row.getString("event_type"),
                Times.instant(row, "event_time"));
    }
}
