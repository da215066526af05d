package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.dkim.DkimKeys;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.springframework.context.ConfigurableApplicationContext;

/** Signed emails, after a trip through a real mail server. */
class SignedDeliveryIT {
    private static final String VERIFIER = "src/test/resources/dkim/verify.pl";

    @Test
    void theSignatureHoldsAfterATripThroughTheMailServer() throws NoSuchAlgorithmException, IOException, FailException {
        DkimKeys keys = DkimKeys.rsa(2048);
        String arrived = delivered(keys, aLetter(Locale.FRENCH));
        assertThat(new DKIMVerifier((methods, selector, domain) -> List.of(keys.record()))
                        .verify(new ByteArrayInputStream(arrived.getBytes(StandardCharsets.ISO_8859_1))))
                .hasSize(1);
    }

    @Test
    void perlsMailDkimAcceptsTheSignatureAndRefusesAForgedEmail()
            throws NoSuchAlgorithmException, IOException, InterruptedException {
        Tool.neededFor("SPAMASSASSIN", "perl", "-MMail::DKIM::Verifier", "-e", "1");
        DkimKeys keys = DkimKeys.rsa(2048);
        String arrived = delivered(keys, aLetter(Locale.GERMAN));
        assertThat(verify(arrived, keys)).startsWith("pass");
        assertThat(verify(arrived.replace("Guten Tag", "Good day"), keys)).startsWith("fail");
    }

    @Test
    void aWrongKeyIsNamedAtTheStart() {
        assertThatThrownBy(() -> RunningSurvey.get()
                        .another(
                                "--server.port=0",
                                "--sleepfollowup.survey.dkim.domain=clinic.example",
                                "--sleepfollowup.survey.dkim.selector=sleep",
                                "--sleepfollowup.survey.dkim.private-key=nonsense")
                        .close())
                .hasStackTraceContaining("DKIM_PRIVATE_KEY")
                .hasStackTraceContaining("openssl genpkey");
    }

    private static String verify(String mail, DkimKeys keys) throws IOException, InterruptedException {
        return Tool.run(mail.getBytes(StandardCharsets.ISO_8859_1), "perl", VERIFIER, keys.record());
    }

    private static String delivered(DkimKeys keys, Letter letter) {
        try (ConfigurableApplicationContext survey = RunningSurvey.get()
                .another(
                        "--server.port=0",
                        "--sleepfollowup.survey.dkim.domain=quiet-hands.example",
                        "--sleepfollowup.survey.dkim.selector=sleep",
                        "--sleepfollowup.survey.dkim.private-key-file=" + file(keys))) {
            assertThat(survey.getBean(PostOffice.class).deliver(letter, () -> {}))
                    .isEqualTo(new Delivery.Accepted());
        }
        return RunningSurvey.get().inbox(letter.to()).raw().getFirst();
    }

    private static Path file(DkimKeys keys) {
        try {
            Path file = Files.createTempFile("dkim", ".pem");
            file.toFile().deleteOnExit();
            return Files.writeString(file, keys.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a line that begins with a dot, which the protocol doubles on the way, and letters beyond ASCII. */
    private static Letter aLetter(Locale locale) {
        Letter letter = Letters.to(
                "Zoë", "François Müller", ".tiff Spa & Señora", Letter.Kind.INVITATION, Wave.FIRST_NIGHT, locale);
        return new Letter(
                letter.kind(),
                letter.invitation(),
                letter.clinic(),
                "signed-" + UUID.randomUUID() + "@clients.example",
                letter.firstName(),
                letter.therapistName(),
                letter.night(),
                letter.locale());
    }
}
