package org.sleepfollowup.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/** A real PostgreSQL server on a folder, its binaries unpacked beside it. */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private static final String DATA = "data";

    private final EmbeddedPostgres server;

    private EmbeddedPostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts a server that trusts every user of this machine; returns when it takes connections.
     *
     * @param folder holds binaries, data and log; made when missing, kept at the end
     * @param port on the loopback interface
     * @throws PortTakenException when something listens there
     */
    public static EmbeddedPostgreSql start(Path folder, int port) {
        return launch(folder, port, Map.of(), Map.of());
    }

    /**
     * Starts such a server with settings of its own.
     *
     * @param settings by their names in {@code postgresql.conf}; instead of those here, which suit a small machine
     * @throws PortTakenException when something listens on the port
     */
    public static EmbeddedPostgreSql start(Path folder, int port, Map<String, String> settings) {
        return launch(folder, port, Map.of(), settings);
    }

    /**
     * Starts a server that asks for a password; returns when it takes connections.
     *
     * @param password of {@link #user()}, the same at every start on the folder
     * @throws PortTakenException when something listens on the port
     */
    public static EmbeddedPostgreSql start(Path folder, int port, String password) {
        Map<String, String> login = Map.of("password", password);
        EmbeddedPostgreSql started = launch(folder, port, login, Map.of());
        try {
            PasswordAccess.require(folder.resolve(DATA), started.server.getPostgresDatabase(login), password);
            return started;
        } catch (IOException | SQLException e) {
            started.close();
            throw new IllegalStateException("PostgreSQL in " + folder + " could not be given its password.", e);
        }
    }

    /** Ends a server that still runs on the folder because the program that had started it was killed. */
    public static void stopLeftOver(Path folder) {
        LeftOverServer.on(folder.resolve(DATA)).ifPresent(LeftOverServer::stop);
    }

    private static EmbeddedPostgreSql launch(
            Path folder, int port, Map<String, String> login, Map<String, String> settings) {
        stopLeftOver(folder);
        Ports.requireFree(port, "PostgreSQL");
        try {
            Files.createDirectories(folder);
            Redirect log = Redirect.appendTo(folder.resolve("postgresql.log").toFile());
            EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setDataDirectory(folder.resolve(DATA))
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("shared_buffers", "32MB")
                    .setServerConfig("max_connections", "60")
                    // zonky turns durability off, which suits a throw-away database; this one must survive a kill.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setOutputRedirector(log)
                    .setErrorRedirector(log);
            settings.forEach(builder::setServerConfig);
            login.forEach(builder::setConnectConfig);
            return new EmbeddedPostgreSql(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start in " + folder + "; see its postgresql.log.", e);
        }
    }

    /** JDBC URL of a database of this server, without user or password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    public String user() {
        return "postgres";
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not stop.", e);
        }
    }
}
