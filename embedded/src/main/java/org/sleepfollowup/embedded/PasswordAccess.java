package org.sleepfollowup.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Has a server ask everyone for a password; a new one trusts every user of the machine. */
final class PasswordAccess {
    private static final String RULES = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private PasswordAccess() {}

    /** The password first and the rule after it, so that a kill between the two is mended by the next start. */
    static void require(Path data, DataSource server, String password) throws IOException, SQLException {
        Path rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(RULES)) {
            return;
        }
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password " + statement.enquoteLiteral(password));
            Files.writeString(rules, RULES);
            statement.execute("select pg_reload_conf()");
        }
    }
}
