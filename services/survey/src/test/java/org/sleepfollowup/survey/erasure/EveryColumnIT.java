package org.sleepfollowup.survey.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;

class EveryColumnIT {

    @Test
    void ofTheDatabaseIsErasedOrHeldToLeadToNoClient() throws IOException {
        List<String> columns =
                RunningSurvey.get().database().sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'survey' and table_name <> 'flyway_schema_history'
                        """).query(String.class).list();

        assertThat(columns).containsExactlyInAnyOrderElementsOf(judged());
    }

    private static List<String> judged() throws IOException {
        try (InputStream file = EveryColumnIT.class.getResourceAsStream("/erasure/columns.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.replaceFirst(" (erased|stays)$", ""))
                    .toList();
        }
    }
}
