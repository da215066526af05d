package org.sleepfollowup.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sleepfollowup.embedded.EmbeddedKafka;
import org.sleepfollowup.embedded.EmbeddedMail;
import org.sleepfollowup.embedded.EmbeddedPostgreSql;
import org.sleepfollowup.embedded.Ports;
import org.springframework.util.FileSystemUtils;

/** The embedded servers on a temporary folder. */
final class EmbeddedServers implements Servers {
    private final Path brokerFolder;
    private final EmbeddedKafka kafka;
    private final EmbeddedPostgreSql database;
    private final EmbeddedMail mail;

    EmbeddedServers() {
        try {
            Path folder = Files.createTempDirectory("sleep-follow-up-test");
            brokerFolder = folder.resolve("kafka");
            kafka = EmbeddedKafka.start(brokerFolder, Ports.free());
            database = EmbeddedPostgreSql.start(folder.resolve("postgresql"), Ports.free());
            mail = EmbeddedMail.start(Ports.free(), Ports.free());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for the test's servers.", e);
        }
    }

    private void stop(Path folder) {
        try (mail;
                kafka;
                database) {
            // Closed in reverse: the database first, since it is a process of its own.
        }
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The test's folder " + folder + " could not be removed.", e);
        }
    }

    @Override
    public String kind() {
        return "embedded";
    }

    @Override
    public String bootstrapServers() {
        return kafka.bootstrapServers();
    }

    @Override
    public String jdbcUrl() {
        return database.jdbcUrl("postgres");
    }

    @Override
    public String jdbcUser() {
        return database.user();
    }

    @Override
    public String jdbcPassword() {
        return "";
    }

    @Override
    public String mailHost() {
        return "localhost";
    }

    @Override
    public int smtpPort() {
        return mail.smtpPort();
    }

    @Override
    public int imapPort() {
        return mail.imapPort();
    }

    @Override
    public Map<String, String> brokerLog() {
        while (true) {
            try (Stream<Path> files = Files.walk(brokerFolder)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> !isIndex(file))
                        .collect(Collectors.groupingBy(
                                file -> file.getName(file.getNameCount() - 2).toString(),
                                Collectors.mapping(EmbeddedServers::text, Collectors.joining())));
            } catch (UncheckedIOException e) {
                if (!(e.getCause() instanceof NoSuchFileException)) {
                    throw e;
                }
                // The broker renamed or removed a file meanwhile: what it holds may lie in one that was passed already.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Holds offsets and times alone, and is large and empty: a megabyte for each partition, whatever stands in it. */
    private static boolean isIndex(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".index") || name.endsWith(".timeindex");
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
