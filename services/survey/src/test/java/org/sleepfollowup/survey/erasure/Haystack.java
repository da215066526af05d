package org.sleepfollowup.survey.erasure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        return Infrastructure.get().brokerLog().entrySet().stream()
                .filter(partition -> holds(partition.getValue(), needles))
                .map(partition -> partition.getKey().replaceFirst("-\\d+$", ""));
    }

    private static boolean holds(String text, List<String> needles) {
        return needles.stream().anyMatch(text::contains);
    }
}
