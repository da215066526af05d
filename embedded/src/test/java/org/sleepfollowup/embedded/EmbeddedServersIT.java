package org.sleepfollowup.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {
    @TempDir
    Path folder;

    @Test
    void kafkaHasItsTopicsAfterARestart() throws Exception {
        int port = Ports.free();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port);
                Admin admin = admin(kafka)) {
            admin.createTopics(List.of(new NewTopic("kept", 2, (short) 1)))
                    .all()
                    .get();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port);
                Admin admin = admin(kafka)) {
            assertThat(admin.listTopics().names().get()).contains("kept");
        }
    }

    @Test
    void postgreSqlHasItsTablesAfterARestart() throws Exception {
        int port = Ports.free();
        try (EmbeddedPostgreSql database = EmbeddedPostgreSql.start(folder, port);
                Connection connection = connect(database)) {
            connection.createStatement().execute("create table kept (id int)");
        }
        try (EmbeddedPostgreSql database = EmbeddedPostgreSql.start(folder, port);
                Connection connection = connect(database)) {
            assertThat(connection
                            .createStatement()
                            .executeQuery("select * from kept")
                            .next())
                    .isFalse();
        }
    }

    @Test
    void aServerWithAPasswordLetsNobodyInWithoutIt() throws Exception {
        int port = Ports.free();
        for (int start = 1; start <= 2; start++) {
            try (EmbeddedPostgreSql database = EmbeddedPostgreSql.start(folder, port, "it's secret");
                    Connection connection =
                            DriverManager.getConnection(database.jdbcUrl("postgres"), database.user(), "it's secret")) {
                assertThat(connection.isValid(1)).isTrue();
                assertThatThrownBy(() -> connect(database)).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aServerThatOutlivedItsProgramIsStopped() throws Exception {
        int port = Ports.free();
        try (EmbeddedPostgreSql outlived = EmbeddedPostgreSql.start(folder, port)) {
            EmbeddedPostgreSql.stopLeftOver(folder);

            assertThatThrownBy(() -> connect(outlived)).isInstanceOf(SQLException.class);
        }
        try (EmbeddedPostgreSql next = EmbeddedPostgreSql.start(folder, port);
                Connection connection = connect(next)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("Kafka");
            assertThatThrownBy(() -> EmbeddedMail.start(Ports.free(), taken.getLocalPort()))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("IMAP");
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static Connection connect(EmbeddedPostgreSql database) throws Exception {
        return DriverManager.getConnection(database.jdbcUrl("postgres"), database.user(), "");
    }
}
