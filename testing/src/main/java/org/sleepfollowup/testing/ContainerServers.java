package org.sleepfollowup.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
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

    @Override
    public Map<String, String> brokerLog() {
        // Segments alone: the indexes beside them hold offsets and times, and are large and empty.
        String printed = print("cd " + logFolder() + " && find . -name '*.log' -exec sh -c"
                + " 'for f; do echo \"$f\"; base64 -w0 \"$f\"; echo; done' sh {} +");
        Map<String, StringBuilder> texts = new TreeMap<>();
        String[] lines = printed.split("\n", -1);
        for (int i = 0; i + 1 < lines.length; i += 2) {
            texts.computeIfAbsent(partition(lines[i]), name -> new StringBuilder())
                    .append(new String(Base64.getDecoder().decode(lines[i + 1]), StandardCharsets.ISO_8859_1));
        }
        return texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().toString()));
    }

    private String logFolder() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.keySet().stream())
                    .findFirst()
                    .orElseThrow();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not say where its log is.", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the broker where its log is.", e);
        }
    }

    private String print(String script) {
        try {
            return kafka.execInContainer("sh", "-c", script).getStdout();
        } catch (IOException e) {
            throw new UncheckedIOException("The broker's log could not be read.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the broker's log.", e);
        }
    }

    /** Of {@code ./topic-0/00000000000000000000.log} the folder. */
    private static String partition(String file) {
        return file.split("/", -1)[1];
    }
}
