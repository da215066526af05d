package org.sleepfollowup.survey.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.sleepfollowup.testing.Infrastructure;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every row of every table, and every byte of Kafka's log. */
final class Haystack {
    private final JdbcClient database;

    Haystack(JdbcClient database) {
        this.database = database;
    }

    /** The tables and topics where any of the needles lies. */
    Set<String> places(List<String> needles) {
        return Stream.concat(tables(needles), topics(needles)).collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> tables(List<String> needles) {
        // A row as text shows bytea in hex, which is one of the forms that a needle has.
        return database
                .sql(
                        "select table_schema || '.' || table_name from information_schema.tables"
                                + " where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list()
                .stream()
                .filter(table ->
                        database.sql("select cast(t as text) from " + table + " t").query(String.class).list().stream()
                                .anyMatch(row -> holds(row, needles)));
    }

    private static Stream<String> topics(List<String> needles) {
        return logFolders().stream()
                .flatMap(Haystack::files)
                .filter(file -> holds(read(file), needles))
                .map(file -> String.valueOf(file.getParent().getFileName()).replaceFirst("-\\d+$", ""));
    }

    /** Where the broker keeps its log; empty where it does not run on this machine. */
    static List<Path> logFolders() {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()))) {
            return admin.describeLogDirs(List.of(1)).allDescriptions().get().values().stream()
                    .flatMap(folders -> folders.keySet().stream())
                    .map(Path::of)
                    .filter(Files::isDirectory)
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            // One byte, one character: no encoding can hide the text.
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return ""; // a segment that was rolled meanwhile
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(String text, List<String> needles) {
        return needles.stream().anyMatch(text::contains);
    }
}
