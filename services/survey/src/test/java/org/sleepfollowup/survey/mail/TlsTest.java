package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class TlsTest {
    private static final long STARTS_WITHIN_MILLIS = 60_000;

    private final GreenMail server = new GreenMail(patient());
    private final WriteTimeouts timeouts = new WriteTimeouts();

    private static ServerSetup patient() {
        ServerSetup setup = new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(STARTS_WITHIN_MILLIS);
        return setup;
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        timeouts.destroy();
    }

    @Test
    void emailsGoOverTlsOneAfterTheOther() throws MessagingException {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setProtocol("smtps");
        sender.getJavaMailProperties().setProperty("mail.smtps.ssl.trust", "*");
        sender.getJavaMailProperties().setProperty("mail.smtps.ssl.checkserveridentity", "false");
        sender.getJavaMailProperties().setProperty("mail.smtps.timeout", "10000");
        sender.getJavaMailProperties().setProperty("mail.smtps.writetimeout", "10000");
        Connection connection = new Connection(new MailSession(sender, timeouts), Instant.EPOCH);
        connection.connect("localhost", server.getSmtps().getPort(), null, null);
        Email email = new Email(
                "hello@clinic.example",
                "ana@clients.example",
                ("From: hello@clinic.example\r\nTo: ana@clients.example\r\n\r\n"
                                + "How did you sleep?\r\n".repeat(1_000))
                        .getBytes(StandardCharsets.US_ASCII));

        assertThat(connection.send(email, Instant.EPOCH, () -> {})).isEqualTo(new Delivery.Accepted());
        assertThat(connection.send(email, Instant.EPOCH, () -> {})).isEqualTo(new Delivery.Accepted());
        connection.close();
        assertThat(server.getReceivedMessages()).hasSize(2);
    }
}
