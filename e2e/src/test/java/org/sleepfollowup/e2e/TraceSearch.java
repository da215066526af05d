package org.sleepfollowup.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for a text in every table of every schema and in every byte of Kafka's log, as it is and encoded. */
record TraceSearch(StandaloneProcess standalone) {

    /** Names of the tables and topics that hold it. */
    Set<String> places(String text) {
        List<String> forms = List.of(
                text,
                URLEncoder.encode(text, StandardCharsets.UTF_8),
                Base64.getEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
        Set<String> places = new TreeSet<>();
        places.addAll(tables(forms));
        places.addAll(topics(forms));
        return places;
    }

    private List<String> tables(List<String> forms) {
        try (Connection database =
                        DriverManager.getConnection(standalone.access().jdbcUrl());
                Statement statement = database.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : column(statement, """
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')""")) {
                if (column(statement, "select cast(t as text) from " + table + " t").stream()
                        .anyMatch(row -> holds(row, forms))) {
                    found.add(table);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new AssertionError("The database cannot be searched", e);
        }
    }

    private static List<String> column(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private List<String> topics(List<String> forms) {
        return new LiveFiles(standalone.data().resolve("kafka"), Set.of())
                .with(text -> holds(text, forms)).stream()
                        .map(file -> file.getParent().getFileName().toString().replaceFirst("-\\d+$", ""))
                        .toList();
    }

    private static boolean holds(String text, List<String> forms) {
        return forms.stream().anyMatch(text::contains);
    }
}
