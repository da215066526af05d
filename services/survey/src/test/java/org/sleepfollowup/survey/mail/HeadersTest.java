package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Wave;

class HeadersTest {
    private static final Desk DESK = new Desk();
    private static final String NAME = "<369c4a35-3c15-424e-aa19-d568ee4ce830.%s@quiet-hands.example>";

    @Test
    void anEmailIsFromTheClinicAndRepliesGoToTheClinic() throws MessagingException {
        assertThat(header(Letters.aLetter(), "From")).isEqualTo("Quiet Hands <hello@quiet-hands.example>");
        assertThat(header(Letters.aLetter(), "Reply-To")).isEqualTo("desk@quiet-hands.example");
        assertThat(header(Letters.aLetter(), "To")).isEqualTo("ana@clients.example");
    }

    @Test
    void theMessageIdComesFromInvitationAndAttemptAloneAndIsStable() throws MessagingException {
        assertThat(header(Letters.aLetter(), "Message-ID")).isEqualTo(NAME.formatted("first"));
        assertThat(header(Letters.aLetter(), "Message-ID")).isEqualTo(NAME.formatted("first"));
        assertThat(header(Letters.aLetter(Letter.Kind.REMINDER, Wave.FIRST_NIGHT, Locale.FRENCH), "Message-ID"))
                .isEqualTo(NAME.formatted("reminder"));
    }

    @Test
    void mailProgramsAndMachinesAreToldWhatItIs() throws MessagingException {
        assertThat(header(Letters.aLetter(), "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(Letters.aLetter(), "Date")).startsWith("Sat, 21 Nov 2026 12:00:00");
        assertThat(header(Letters.aLetter(), "Feedback-ID")).isEqualTo("first-night:first:quiet-hands:sleepfollowup");
        assertThat(header(Letters.aLetter(Letter.Kind.INVITATION, Wave.ONE_WEEK, Locale.GERMAN), "Content-Language"))
                .isEqualTo("de");
        assertThat(header(Letters.aLetter(), "Precedence")).isNull();
    }

    @Test
    void oneClickUnsubscribingIsOfferedWithHttpsAndMailto() throws MessagingException {
        assertThat(header(Letters.aLetter(), "List-Unsubscribe").replaceAll("\\s+", " "))
                .matches("<https://sleep\\.example/unsubscribe/[A-Za-z0-9_-]{22}>,"
                        + " <mailto:desk@quiet-hands\\.example\\?subject=unsubscribe>");
        assertThat(header(Letters.aLetter(), "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void withAMailboxOfOurOwnTheMailtoGoesThereWithACode() throws MessagingException {
        MimeMessage message =
                new Desk("sleepfollowup.survey.bounces.address=bounces@sleep.example").read(Letters.aLetter());
        assertThat(message.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
                .matches(".*, <mailto:unsubscribe\\+369c4a353c15424eaa19d568ee4ce830[0-9a-f]{16}@sleep\\.example"
                        + "\\?subject=unsubscribe>");
    }

    private static String header(Letter letter, String name) throws MessagingException {
        return DESK.read(letter).getHeader(name, null);
    }
}
