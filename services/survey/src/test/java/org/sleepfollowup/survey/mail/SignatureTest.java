package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.dkim.DkimKeys;

/** DKIM signatures, verified by Apache James, which had no part in making them. */
class SignatureTest {
    private static final DkimKeys KEYS = keys();
    private static final Desk DESK = new Desk(
            "sleepfollowup.survey.dkim.domain=quiet-hands.example",
            "sleepfollowup.survey.dkim.selector=sleep",
            "sleepfollowup.survey.dkim.private-key=" + KEYS.pem());

    static Stream<Letter> letters() {
        return Letters.all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyEmailIsSignedSoThatAnIndependentVerifierAccepts(Letter letter) throws IOException, FailException {
        List<SignatureRecord> signatures = verify(DESK.raw(letter));
        assertThat(signatures).singleElement().satisfies(signature -> {
            assertThat(signature.getDToken()).hasToString("quiet-hands.example");
            assertThat(signature.getSelector()).hasToString("sleep");
            assertThat(signature.getHeaders())
                    .map(CharSequence::toString)
                    .contains("List-Unsubscribe", "List-Unsubscribe-Post", "Subject", "Date", "Message-ID");
            assertThat(signature.getHeaders().stream()
                            .filter(name -> name.toString().equals("From")))
                    .as("named once more than it stands there, so that no second one can be added")
                    .hasSize(2);
        });
    }

    @Test
    void whatMailServersMayChangeOnTheWayDoesNotHarmIt() throws IOException, FailException {
        String arrived = "Received: from a.example by b.example; Sat, 21 Nov 2026 12:00:01 +0000\r\n"
                + DESK.raw(Letters.aLetter()).replace("Subject: How did", "Subject:  How  did")
                + "\r\n\r\n";
        assertThat(verify(arrived)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"How did you", "Quiet Hands", "sleep.example/unsubscribe", "text/html"})
    void whatWasChangedOnTheWayIsFound(String text) {
        String forged = DESK.raw(Letters.aLetter()).replace(text, "forged");
        assertThatThrownBy(() -> verify(forged)).isInstanceOf(FailException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: Eve <eve@elsewhere.example>",
                "Subject: Something else",
                "List-Unsubscribe: <https://elsewhere.example>"
            })
    void nobodyCanAddASecondHeader(String header) {
        String forged = header + "\r\n" + DESK.raw(Letters.aLetter());
        assertThatThrownBy(() -> verify(forged)).isInstanceOf(FailException.class);
    }

    @Test
    void withoutAKeyNothingIsSigned() throws MessagingException {
        assertThat(new Desk().read(Letters.aLetter()).getHeader("DKIM-Signature"))
                .isNull();
    }

    private static List<SignatureRecord> verify(String raw) throws IOException, FailException {
        return new DKIMVerifier((methods, selector, domain) -> List.of(KEYS.record()))
                .verify(new ByteArrayInputStream(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static DkimKeys keys() {
        try {
            return DkimKeys.rsa(2048);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
