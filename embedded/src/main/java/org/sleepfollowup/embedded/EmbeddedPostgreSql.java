package org.sleepfollowup.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real PostgreSQL server on a folder, its binaries unpacked beside it. */
public final class EmbeddedPostgreSql implements AutoCloseable {
    private final EmbeddedPostgres server;

    private EmbeddedPostgreSql(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts the server; returns when it takes connections.
     *
     * @param folder holds binaries, data and log; made when missing, kept at the end
     * @param port on the loopback interface
     * @throws PortTakenException when something listens there
     */
    public static EmbeddedPostgreSql start(Path folder, int port) {
        Ports.requireFree(port, "PostgreSQL");
        try {
            Files.createDirectories(folder);
            Redirect log = Redirect.appendTo(folder.resolve("postgresql.log").toFile());
            return new EmbeddedPostgreSql(EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.resolve("bin").toFile())
                    .setDataDirectory(folder.resolve("data"))
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
                    .setErrorRedirector(log)
                    .start());
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
