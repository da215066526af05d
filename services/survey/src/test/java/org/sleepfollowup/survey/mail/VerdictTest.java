package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private final InternetAddress ana = address("ana@clients.example");

    @Test
    void anUnknownMailboxIsFinal() {
        SendFailedException failure = new SendFailedException("refused");
        failure.setNextException(new SMTPAddressFailedException(ana, "RCPT TO", 550, "no such user"));
        assertThat(Verdict.of(failure)).isEqualTo(new Delivery.Refused(550, null));
    }

    @Test
    void theReasonThatTheServerGaveIsKept() {
        SendFailedException failure = new SendFailedException("refused");
        failure.setNextException(new SMTPAddressFailedException(ana, "RCPT TO", 550, "550 5.1.1 no such user"));
        assertThat(Verdict.of(failure)).isEqualTo(new Delivery.Refused(550, "5.1.1"));
    }

    @Test
    void aGreylistedMailboxMayTakeItLater() {
        SendFailedException failure = new SendFailedException("refused");
        failure.setNextException(new SMTPAddressFailedException(ana, "RCPT TO", 450, "later"));
        assertThat(Verdict.of(failure)).isEqualTo(new Delivery.Delayed());
    }

    @Test
    void aMessageThatIsNotLikedIsFinal() {
        assertThat(Verdict.of(sending(554))).isEqualTo(new Delivery.Refused(554, null));
        assertThat(Verdict.of(sending(421))).isEqualTo(new Delivery.Delayed());
    }

    @Test
    void aSenderThatIsNotLikedIsNotTheClientsFault() {
        SMTPSendFailedException failure = sending(550);
        failure.setNextException(new SMTPSenderFailedException(ana, "MAIL FROM", 550, "not you"));
        assertThat(Verdict.of(failure)).isEqualTo(new Delivery.Delayed());
    }

    @Test
    void aServerThatWantsASignInFirstIsNotTheClientsFault() {
        assertThat(Verdict.of(refusing("MAIL FROM:<hello@quiet-hands.example>", 530)))
                .isEqualTo(new Delivery.Delayed());
    }

    @Test
    void aLostConnectionMayComeBack() {
        assertThat(Verdict.of(new MessagingException("lost", new java.io.IOException("reset"))))
                .isEqualTo(new Delivery.Delayed());
    }

    private static SMTPSendFailedException sending(int reply) {
        return refusing("DATA", reply);
    }

    private static SMTPSendFailedException refusing(String command, int reply) {
        return new SMTPSendFailedException(
                command, reply, "no", new MessagingException("no"), new Address[0], new Address[0], new Address[0]);
    }

    private static InternetAddress address(String address) {
        try {
            return new InternetAddress(address);
        } catch (MessagingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
