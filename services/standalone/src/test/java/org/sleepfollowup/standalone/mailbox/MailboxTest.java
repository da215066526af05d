package org.sleepfollowup.standalone.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Folder;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sleepfollowup.embedded.EmbeddedMail;
import org.sleepfollowup.embedded.Ports;

class MailboxTest {
    private static final Instant NINE = Instant.parse("2026-11-21T16:00:00Z");

    @TempDir
    Path folder;

    private static MimeMessage anInvitation(Session session, String subject) throws Exception {
        MimeBodyPart text = new MimeBodyPart();
        text.setText("How did you sleep?", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>How did you sleep, Aïcha?</p>", "text/html; charset=UTF-8");
        MimeMessage message = new MimeMessage(session);
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(NINE));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress("ana@clients.example", "Ana"));
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static MimeMessage anInvitation() throws Exception {
        return anInvitation(Session.getInstance(new Properties()), "Your night after Aïcha");
    }

    @Test
    void whatCameIsThereAfterARestartUnderTheSameId() throws Exception {
        Mailbox mailbox = Mailbox.open(folder);
        StoredMail first = mailbox.receive(anInvitation(), "sleep@clinic.example", "ana@clients.example");
        StoredMail second = mailbox.receive(anInvitation(), "sleep@clinic.example", "ben@clients.example");

        Mailbox again = Mailbox.open(folder);

        assertThat(again.newestFirst()).containsExactly(second, first);
        assertThat(first).isEqualTo(new StoredMail(first.id(), "ana@clients.example", "Your night after Aïcha", NINE));
        assertThat(again.receive(anInvitation(), "sleep@clinic.example", "cy@clients.example")
                        .id())
                .isGreaterThan(second.id());
    }

    @Test
    void bothPartsAndTheHeadersAreShown() throws Exception {
        Mailbox mailbox = Mailbox.open(folder);
        StoredMail mail = mailbox.receive(anInvitation(), "sleep@clinic.example", "ana@clients.example");

        MailContent content = MailContent.of(mailbox.message(mail));

        assertThat(content.text()).isEqualTo("How did you sleep?");
        assertThat(content.html()).isEqualTo("<p>How did you sleep, Aïcha?</p>");
        assertThat(content.framed()).contains("<base target=\"_blank\">");
        assertThat(content.headers()).contains(new MailContent.Field("Delivered-To", "ana@clients.example"));
    }

    @Test
    void whatTheServerTookIsOnDiskAndReadableByImapAlsoAfterARestart() throws Exception {
        try (EmbeddedMail server = EmbeddedMail.start(Ports.free(), Ports.free())) {
            MailDelivery.into(Mailbox.open(folder), server.server());
            ServerSetup smtp = server.server().getSmtp().getServerSetup();
            GreenMailUtil.sendMimeMessage(anInvitation(GreenMailUtil.getSession(smtp), "First"));

            assertThat(new String(
                            Mailbox.open(folder)
                                    .raw(Mailbox.open(folder).newestFirst().getFirst()),
                            StandardCharsets.UTF_8))
                    .contains("Subject: First");
            assertThat(inImap(server)).isEqualTo(1);
        }
        try (EmbeddedMail server = EmbeddedMail.start(Ports.free(), Ports.free())) {
            MailDelivery.into(Mailbox.open(folder), server.server());

            assertThat(inImap(server)).isEqualTo(1);
        }
    }

    @Test
    void theServersMemoryIsBoundedAndTheDiskIsNot() throws Exception {
        try (EmbeddedMail server = EmbeddedMail.start(Ports.free(), Ports.free())) {
            Mailbox mailbox = Mailbox.open(folder);
            MailDelivery.into(mailbox, server.server());
            Session session = GreenMailUtil.getSession(server.server().getSmtp().getServerSetup());
            for (int i = 0; i < 510; i++) {
                GreenMailUtil.sendMimeMessage(anInvitation(session, "Mail " + i));
            }

            assertThat(mailbox.newestFirst()).hasSize(510);
            assertThat(inImap(server)).isEqualTo(500);
        }
    }

    private static int inImap(EmbeddedMail server) throws Exception {
        Store store = server.server().getImap().createStore();
        store.connect("ana@clients.example", "ana@clients.example");
        try (store) {
            Folder inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            return inbox.getMessageCount();
        }
    }
}
