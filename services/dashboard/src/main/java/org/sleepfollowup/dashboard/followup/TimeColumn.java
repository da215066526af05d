package org.sleepfollowup.dashboard.followup;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** An instant as the driver takes it. */
final class TimeColumn {
    private TimeColumn() {}

    static void set(PreparedStatement row, int column, @Nullable Instant time) throws SQLException {
        if (time == null) {
            row.setNull(column, Types.TIMESTAMP_WITH_TIMEZONE);
        } else {
            row.setObject(column, time.atOffset(ZoneOffset.UTC));
        }
    }
}
