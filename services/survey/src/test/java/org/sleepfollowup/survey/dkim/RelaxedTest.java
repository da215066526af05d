package org.sleepfollowup.survey.dkim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 6376, 3.4.5, and the corners of 3.4.4. */
class RelaxedTest {
    @Test
    void theExampleOfTheStandard() {
        assertThat(Relaxed.header("A", " X")).isEqualTo("a:X");
        assertThat(Relaxed.header("B ".strip(), " Y\t\r\n\tZ  ")).isEqualTo("b:Y Z");
        assertThat(body(" C \r\nD \t E\r\n\r\n\r\n")).isEqualTo(" C\r\nD E\r\n");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "'|',''", "'||',''", "'a','a|'", "'|a','|a|'", "'a| |b||','a||b|'", "'a |  b|','a| b|'"})
    void emptyLinesAndEndsOfLinesCountAsTheStandardSays(String body, String relaxed) {
        assertThat(body(body.replace("|", "\r\n"))).isEqualTo(relaxed.replace("|", "\r\n"));
    }

    private static String body(String body) {
        return new String(Relaxed.body(body), StandardCharsets.ISO_8859_1);
    }
}
