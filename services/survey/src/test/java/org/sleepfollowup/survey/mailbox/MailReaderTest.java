package org.sleepfollowup.survey.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.link.LinksFixture;
import org.sleepfollowup.survey.running.ReturnedMail;

/** Mails as the mail systems that there are send them. */
class MailReaderTest {
    private static final UUID INVITATION = UUID.fromString("369c4a35-3c15-424e-aa19-d568ee4ce830");
    private static final String RETURN_PATH = "bounces+token@mail.example";
    private static final String MESSAGE_ID = "<" + INVITATION + ".first@quiet-hands.example>";

    private final Links links = LinksFixture.links("a secret");
    private final MailReader reader = new MailReader(links);

    @ParameterizedTest
    @CsvSource({
        "postfix, HARD, 5.1.1",
        "postfix-full, SOFT, 5.2.2",
        "exchange, HARD, 5.1.10",
        "gmail, HARD, 5.1.1",
        "qmail, HARD, 5.1.1"
    })
    void readsWhyAnEmailCameBack(String file, BounceKind kind, String status) throws Exception {
        assertThat(read(file)).isInstanceOfSatisfying(Incoming.Reported.class, incoming -> {
            assertThat(incoming.report().kind()).isEqualTo(kind);
            assertThat(incoming.report().status()).isEqualTo(status);
        });
    }

    @ParameterizedTest
    @CsvSource({"postfix", "gmail", "qmail", "complaint"})
    void findsTheReturnPathOfTheEmailThatCameBack(String file) throws Exception {
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        Incoming.Reported.class,
                        incoming -> assertThat(incoming.report().trace().addresses())
                                .contains(RETURN_PATH));
    }

    @ParameterizedTest
    @CsvSource({"postfix", "exchange", "gmail", "qmail", "complaint"})
    void findsTheMessageIdOfTheEmailThatCameBack(String file) throws Exception {
        assertThat(read(file))
                .isInstanceOfSatisfying(
                        Incoming.Reported.class,
                        incoming -> assertThat(incoming.report().trace().ids()).contains(MESSAGE_ID));
    }

    @Test
    void aFeedbackReportIsAComplaint() throws Exception {
        assertThat(read("complaint"))
                .isInstanceOfSatisfying(
                        Incoming.Reported.class,
                        incoming -> assertThat(incoming.report().kind()).isEqualTo(BounceKind.COMPLAINT));
    }

    @Test
    void aDelayIsNoBounceYet() throws Exception {
        assertThat(read("postfix-delayed")).isEqualTo(new Incoming.Nothing("delayed"));
    }

    @Test
    void anAutomaticReplyIsNoBounceWhateverItSays() throws Exception {
        assertThat(read("out-of-office")).isEqualTo(new Incoming.Nothing("automatic-reply"));
    }

    @Test
    void aMailToTheAddressForItOptsOutInWhateverCase() throws Exception {
        String address = ("unsubscribe+" + links.unsubscribeMail(INVITATION)).toUpperCase(java.util.Locale.ROOT);
        MimeMessage mail = ReturnedMail.mail("unsubscribe", address + "@MAIL.example", MESSAGE_ID);
        assertThat(reader.read(mail, "1")).isEqualTo(new Incoming.Unsubscribe(new InvitationId(INVITATION)));
    }

    @Test
    void aMadeUpAddressOptsNobodyOut() throws Exception {
        String address = "unsubscribe+" + links.unsubscribeMail(INVITATION).replaceFirst(".$", "x") + "@mail.example";
        assertThat(reader.read(ReturnedMail.mail("unsubscribe", address, MESSAGE_ID), "1"))
                .isEqualTo(new Incoming.Nothing("other"));
    }

    @Test
    void whatCannotBeReadIsSaidToBe() {
        assertThatThrownBy(() -> read("broken")).isInstanceOf(Exception.class);
    }

    private Incoming read(String file) throws Exception {
        return reader.read(ReturnedMail.mail(file, RETURN_PATH, MESSAGE_ID), "1");
    }
}
