package org.sleepfollowup.testing;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The images of infra/compose.yaml, in containers; Testcontainers ends them with the JVM. */
final class ContainerServers implements Servers {
    private static final int SMTP = 3025;
    private static final int IMAP = 3143;

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.2");
    private final PostgreSQLContainer database = new PostgreSQLContainer("postgres:18");
    private final GenericContainer<?> mail = new GenericContainer<>("greenmail/standalone:2.1.13")
            .withExposedPorts(SMTP, IMAP)
            .waitingFor(Wait.forListeningPorts(SMTP, IMAP).withStartupTimeout(Duration.ofMinutes(2)));

    ContainerServers() {
        Startables.deepStart(kafka, database, mail).join();
        // Where Ryuk cannot run, nothing else would end them.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    private void stop() {
        kafka.stop();
        database.stop();
        mail.stop();
    }

    @Override
    public String kind() {
        return "containers";
    }

    @Override
    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return database.getJdbcUrl();
    }

    @Override
    public String jdbcUser() {
        return database.getUsername();
    }

    @Override
    public String jdbcPassword() {
        return database.getPassword();
    }

    @Override
    public String mailHost() {
        return mail.getHost();
    }

    @Override
    public int smtpPort() {
        return mail.getMappedPort(SMTP);
    }

    @Override
    public int imapPort() {
        return mail.getMappedPort(IMAP);
    }
}
