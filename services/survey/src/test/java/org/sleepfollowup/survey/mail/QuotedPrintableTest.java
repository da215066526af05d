package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotedPrintableTest {
    @ParameterizedTest
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            How did you sleep?,How did you sleep?
            ?r=abc,?r=3Dabc
            Würzburg,W=C3=BCrzburg
            no blank at an end ,no blank at an end=20
            """)
    void lettersThatAreSafeStayAsTheyAre(String text, String encoded) {
        assertThat(encode(text)).isEqualTo(encoded);
    }

    @Test
    void linesEndAsThoseOfEmailsDo() {
        assertThat(encode("one \ntwo\r\nthree\n")).isEqualTo("one=20\r\ntwo\r\nthree\r\n");
    }

    @Test
    void longLinesGoOnBehindASoftEnd() {
        assertThat(encode("x".repeat(100))).isEqualTo("x".repeat(75) + "=\r\n" + "x".repeat(25));
    }

    @Test
    void noLineBeginsWithADotThatWouldHaveToBeDoubled() {
        assertThat(encode(".a.b\n..")).isEqualTo("=2Ea.b\r\n=2E.");
        assertThat(encode("x".repeat(75) + ".y")).isEqualTo("x".repeat(75) + "=\r\n=2Ey");
    }

    @Property
    void whateverTheTextItsLinesAreShortAndItReadsTheSame(@ForAll String text) throws MessagingException, IOException {
        String encoded = encode(text);
        assertThat(encoded.lines())
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThanOrEqualTo(76)
                        .matches("[\\x20-\\x7e]*")
                        .doesNotStartWith(".")
                        .doesNotEndWith(" "));
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        assertThat(decode(encoded)).isEqualTo(whole.replace("\r\n", "\n").replace("\n", "\r\n"));
    }

    private static String encode(String text) {
        return new String(QuotedPrintable.encode(text), StandardCharsets.US_ASCII);
    }

    private static String decode(String encoded) throws MessagingException, IOException {
        byte[] letters = encoded.getBytes(StandardCharsets.US_ASCII);
        return new String(
                MimeUtility.decode(new ByteArrayInputStream(letters), "quoted-printable")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
    }
}
