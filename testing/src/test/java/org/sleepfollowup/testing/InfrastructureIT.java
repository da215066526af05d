package org.sleepfollowup.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.Topics;

class InfrastructureIT {
    private final Infrastructure infrastructure = Infrastructure.get();

    @Test
    void runsWhereItWasToldTo() {
        String asked = System.getProperty("infrastructure");
        assertThat(infrastructure.kind())
                .isIn(
                        "auto".equals(asked)
                                ? Infrastructure.KINDS
                                : asked.lines().toList());
    }

    @Test
    void everyTopicIsThere() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()))) {
            assertThat(admin.listTopics().names().get())
                    .containsAll(Topics.ALL.stream().map(t -> t.name()).toList());
        }
    }

    @Test
    void databaseAndMailServerAnswer() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        infrastructure.jdbcUrl(), infrastructure.jdbcUser(), infrastructure.jdbcPassword());
                Socket smtp = new Socket(infrastructure.smtpHost(), infrastructure.smtpPort());
                Socket imap = new Socket(infrastructure.smtpHost(), infrastructure.imapPort())) {
            assertThat(connection.isValid(5)).isTrue();
            assertThat(smtp.isConnected() && imap.isConnected()).isTrue();
        }
    }
}
