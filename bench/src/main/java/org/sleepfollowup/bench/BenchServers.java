package org.sleepfollowup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.EmbeddedPostgreSql;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.schemas.Topics;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A broker with every topic and a database that is as durable as in production, on a folder that goes with them. */
public final class BenchServers implements AutoCloseable {
    private static final int PARTITIONS = 4;

    /** The dashboard's library stands on the class path of all here, and would ask for a password everywhere. */
    private static final String SIGN_INS = Stream.of(
                    "UserDetailsServiceAutoConfiguration",
                    "actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
                    "web.servlet.SecurityFilterAutoConfiguration",
                    "web.servlet.ServletWebSecurityAutoConfiguration")
            .map("org.springframework.boot.security.autoconfigure."::concat)
            .collect(Collectors.joining(","));

    /** PostgreSQL's own default; the embedded one has less, for a small machine. */
    private static final Map<String, String> USUAL_MEMORY = Map.of("shared_buffers", "128MB");

    private final Path folder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgreSql database;

    private BenchServers(Path folder) {
        this.folder = folder;
        this.kafka = EmbeddedKafka.start(folder.resolve("kafka"), Ports.free());
        this.database = EmbeddedPostgreSql.start(folder.resolve("postgresql"), Ports.free(), USUAL_MEMORY);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            Topics.create(admin, PARTITIONS, (short) 1);
        }
    }

    /** Starts them. */
    public static BenchServers start() throws IOException {
        return new BenchServers(Files.createTempDirectory("sleep-follow-up-bench"));
    }

    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    public String jdbcUrl() {
        return database.jdbcUrl("postgres");
    }

    /** The URL of another database of the same server, which is made. */
    public String jdbcUrlOfNew(String name) {
        JdbcClient.create(new DriverManagerDataSource(jdbcUrl(), jdbcUser(), ""))
                .sql("create database " + name)
                .update();
        return database.jdbcUrl(name);
    }

    public String jdbcUser() {
        return database.user();
    }

    /** What a service needs to be told to find them, which has no sign-ins: only the dashboard has. */
    public String[] springArguments() {
        return Stream.concat(Stream.of(connections()), Stream.of("--spring.autoconfigure.exclude=" + SIGN_INS))
                .toArray(String[]::new);
    }

    /** What the dashboard needs to be told to find them. */
    public String[] connections() {
        return new String[] {
            "--spring.kafka.bootstrap-servers=" + bootstrapServers(),
            "--spring.datasource.url=" + jdbcUrl(),
            "--spring.datasource.username=" + jdbcUser(),
            "--spring.datasource.password="
        };
    }

    @Override
    public void close() throws IOException {
        try (kafka;
                database) {
            // Closed in reverse: the database first, since it is a process of its own.
        }
        FileSystemUtils.deleteRecursively(folder);
    }
}
