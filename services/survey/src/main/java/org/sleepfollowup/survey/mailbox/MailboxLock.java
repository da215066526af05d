package org.sleepfollowup.survey.mailbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sleepfollowup.survey.loop.Loop;
import org.springframework.stereotype.Component;

/**
 * Has one instance at a time read the mailbox. An advisory lock of a connection that does nothing else, not of a
 * transaction: each mail has one of its own. It is gone with the connection, however the instance ends.
 */
@Component
class MailboxLock {
    private static final long KEY = 0x6d61696c626f78L;

    private final DataSource database;

    MailboxLock(DataSource database) {
        this.database = database;
    }

    /** Does the work, or nothing where another instance is at it; says whether there may be more. */
    boolean whileHeld(Loop.Round work) throws Exception {
        try (Connection connection = database.getConnection()) {
            if (!call(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                return work.work();
            } finally {
                call(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean call(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
