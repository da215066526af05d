package org.sleepfollowup.survey.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.ReturnedMail;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;

/** Mails that come back, read from a real mailbox. */
class MailboxIT {
    private static final String CLINIC = "mailbox";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final ReturnedMail returned = SURVEY.returnedMail();
    private final String session = "M-" + UUID.randomUUID();
    private Asked asked = new Asked(
            Visit.of(CLINIC, session, SURVEY.clock().instant()), SURVEY.clock().instant(), new UUID(0, 0));

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void ask() {
        asked = Asked.after(Visit.of(CLINIC, session, SURVEY.evening()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"postfix", "exchange", "gmail", "qmail"})
    void aHardBounceStopsWhatIsToBeSentToThatAddressWhateverSystemReportsIt(String system) {
        returned.arrives(mail(system));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT hard-bounce", "SUPPRESSED ONE_WEEK hard-bounce");
        SURVEY.moveTo(denver(asked.evening(), 8, "09:00"));
        assertThat(SURVEY.inbox(asked.visit().email()).mails()).hasSize(1);
    }

    @Test
    void aSoftBounceIsRetriedByTheNextEmail() {
        returned.arrives(mail("postfix-full"));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT soft-bounce");
        SURVEY.moveTo(denver(asked.evening(), 2, "09:00"));
        assertThat(SURVEY.inbox(asked.visit().email()).mails())
                .as("the reminder")
                .hasSize(2);
    }

    @Test
    void aComplaintIsHeededLikeAnOptOut() {
        returned.arrives(mail("complaint"));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT complaint", "SUPPRESSED ONE_WEEK complaint");
    }

    @Test
    void aMailToTheAddressForItOptsOut() {
        returned.arrives(ReturnedMail.mail("unsubscribe", asked.unsubscribeAddress(), "<none@mail.example>"));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "OPTED_OUT by-mail", "SUPPRESSED ONE_WEEK opted-out");
    }

    @Test
    void aMailThatIsReadTwiceCountsOnce() {
        MimeMessage mail = mail("postfix-full");
        int before = returned.count("Processed");
        returned.arrives(mail);
        returned.arrives(mail);
        await().until(() -> returned.count("Processed") >= before + 2);
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT soft-bounce");
    }

    @Test
    void whatCannotBeReadIsPutAsideAndHoldsNothingUp() {
        int before = returned.count("Unreadable");
        returned.arrives(mail("broken"));
        returned.arrives(mail("out-of-office"));
        returned.arrives(mail("postfix-delayed"));
        returned.arrives(mail("postfix"));
        awaitKinds("PLANNED", "SENT FIRST_NIGHT", "BOUNCED FIRST_NIGHT hard-bounce", "SUPPRESSED ONE_WEEK hard-bounce");
        await().untilAsserted(() -> assertThat(returned.count("INBOX")).isZero());
        assertThat(returned.count("Unreadable")).isEqualTo(before + 1);
    }

    @Test
    void aConnectionThatWasLostIsMadeAgain() {
        SURVEY.mailboxGate().close();
        returned.arrives(mail("postfix"));
        SURVEY.mailboxGate().open();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> SURVEY.topics().kinds(session).contains("BOUNCED FIRST_NIGHT hard-bounce"));
    }

    @Test
    void aForgedReturnPathIsNobodysBounce() {
        String forged = asked.returnPath().replaceFirst(".@", "w@");
        int before = returned.count("Processed");
        returned.arrives(ReturnedMail.mail("postfix", forged, "<" + UUID.randomUUID() + ".first@quiet-hands.example>"));
        await().until(() -> returned.count("Processed") > before);
        assertThat(SURVEY.topics().kinds(session)).containsExactly("PLANNED", "SENT FIRST_NIGHT");
    }

    private MimeMessage mail(String file) {
        return ReturnedMail.mail(file, asked.returnPath(), asked.messageId());
    }

    private void awaitKinds(String... kinds) {
        await().untilAsserted(() -> assertThat(SURVEY.topics().kinds(session)).containsExactly(kinds));
    }
}
