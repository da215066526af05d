package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sleepfollowup.survey.mail.Letters.aLetter;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.ScriptedSmtp;
import org.sleepfollowup.survey.running.ScriptedSmtp.Step;
import org.springframework.context.ConfigurableApplicationContext;

/** What is made of everything that a mail server can say, or not say, at each step. */
class MailServerIT {
    private static final ScriptedSmtp SERVER = new ScriptedSmtp();
    private static ConfigurableApplicationContext survey;
    private static PostOffice postOffice;

    @BeforeAll
    static void start() {
        survey = RunningSurvey.get()
                .another(
                        "--server.port=0",
                        "--sleepfollowup.survey.dispatch.poll-interval=1h",
                        "--sleepfollowup.survey.bounces.address=bounces@clinic-mail.example",
                        "--sleepfollowup.survey.mail.messages-per-connection=3",
                        "--spring.mail.username=",
                        "--spring.mail.password=",
                        "--spring.mail.properties.mail.smtp.timeout=2000",
                        "--spring.mail.port=" + SERVER.port());
        postOffice = survey.getBean(PostOffice.class);
    }

    @AfterAll
    static void stop() {
        survey.close();
        SERVER.close();
    }

    @AfterEach
    void hangUp() {
        SERVER.takesAll();
        postOffice.hangUp();
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 no such user, 550, 5.1.1",
        "RCPT, 553 no such name, 553,",
        "RCPT, 552 5.2.2 mailbox full, 552, 5.2.2",
        "RCPT, 550 5.7.1 policy, 550, 5.7.1",
        "DATA, 554 5.5.1 no valid recipients, 554, 5.5.1",
        "END, 554 5.7.1 not liked, 554, 5.7.1"
    })
    void aFinalRefusalSaysWhy(Step step, String reply, int code, String status) {
        SERVER.says(step, reply);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Refused(code, status));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.3.0 busy, MAIL",
        "MAIL, 550 5.1.8 sender not liked, MAIL",
        "RCPT, 450 4.2.0 greylisted, RCPT",
        "RCPT, 452 4.2.2 mailbox full for now, RCPT",
        "DATA, 451 4.3.0 busy, DATA",
        "END, 451 4.7.1 later, END",
        "END, 452 4.3.1 no room, END"
    })
    void aRefusalForNowIsTriedLater(Step step, String reply, Stage stage) {
        SERVER.says(step, reply);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Delayed(stage));
    }

    @ParameterizedTest
    @CsvSource({
        "BANNER, 554 no",
        "BANNER, 421 too many connections",
        "EHLO, 421 closing",
        "MAIL, 530 5.7.0 sign in first",
        "MAIL, 454 4.7.0 no TLS now",
        "MAIL, 421 closing",
        "RCPT, 421 closing",
        "DATA, 421 closing",
        "END, 421 closing"
    })
    void whatIsSaidToAnybodyIsNotTheClientsFault(Step step, String reply) {
        SERVER.says(step, reply);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.NobodyThere());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"BANNER", "EHLO", "MAIL"})
    void aConnectionLostBeforeAnyEmailMeansThatNobodyIsThere(Step step) {
        SERVER.says(step, ScriptedSmtp.LOST);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.NobodyThere());
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"RCPT", "DATA"})
    void aConnectionLostBeforeTheEmailWasGivenIsNoAttempt(Step step) {
        SERVER.says(step, ScriptedSmtp.LOST);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Interrupted(Stage.valueOf(step.name())));
    }

    @Test
    void anEmailWhoseConnectionIsLostAfterItsEndIsSentAgainWithTheSameMessageId() {
        int before = SERVER.messageIds().size();
        Letter letter = aLetter();
        SERVER.says(Step.END, ScriptedSmtp.LOST);
        assertThat(deliver(letter)).isEqualTo(new Delivery.Delayed(Stage.END));
        SERVER.takesAll();
        assertThat(deliver(letter)).isEqualTo(new Delivery.Accepted());
        List<String> sent =
                SERVER.messageIds().subList(before, SERVER.messageIds().size());
        assertThat(sent).hasSize(2);
        assertThat(sent.getFirst()).isEqualTo(sent.getLast());
    }

    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 enough over this connection", ScriptedSmtp.LOST})
    void aConnectionThatTheServerEndsBetweenTwoEmailsCostsNothing(String end) {
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
        SERVER.endsNext(end);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
    }

    @Test
    void aConnectionCarriesSeveralEmailsAndNotMoreThanSet() {
        int before = SERVER.connections();
        for (int email = 0; email < 7; email++) {
            assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
        }
        assertThat(SERVER.connections() - before).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.1.8 sender not liked",
        "RCPT, 550 5.1.1 no such user",
        "DATA, 554 5.5.1 no valid recipients",
        "END, 554 5.7.1 not liked"
    })
    void aRefusedEmailLeavesTheConnectionToTheNext(Step step, String reply) {
        int before = SERVER.connections();
        SERVER.says(step, reply);
        deliver(aLetter());
        SERVER.takesAll();
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
        assertThat(SERVER.connections() - before).isOne();
    }

    @Test
    void whomAnEmailIsFromAndForAndThatItComesIsSaidInOneGo() {
        int before = SERVER.ahead();
        deliver(aLetter());
        assertThat(SERVER.ahead() - before).isEqualTo(2);
    }

    @Test
    void aServerThatTakesOneCommandAtATimeIsGivenOneAtATime() {
        int before = SERVER.ahead();
        SERVER.says(Step.EHLO, "250 ready");
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
        SERVER.says(Step.RCPT, "550 5.1.1 no such user");
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Refused(550, "5.1.1"));
        assertThat(SERVER.ahead() - before).isZero();
    }

    @Test
    void bouncesComeBackToAnAddressThatNamesTheInvitation() {
        Letter letter = aLetter();
        deliver(letter);
        String from = SERVER.commands().stream()
                .filter(command -> command.startsWith("MAIL FROM"))
                .reduce((first, last) -> last)
                .orElseThrow();
        assertThat(from).matches("MAIL FROM:<bounces\\+[0-9a-v]+@clinic-mail\\.example>.*");
    }

    @Test
    void noSignInIsTriedWithoutAUser() {
        deliver(aLetter());
        assertThat(SERVER.commands()).noneMatch(command -> command.startsWith("AUTH"));
    }

    @Test
    void whatComesBeforeAnEmailIsDoneWhenTheServerIsReadyForItAndHasNothingOfIt() {
        int before = SERVER.messageIds().size();
        Delivery delivery = postOffice.deliver(aLetter(), () -> {
            assertThat(SERVER.commands()).last().isEqualTo("DATA");
            assertThat(SERVER.messageIds()).hasSize(before);
        });
        assertThat(delivery).isEqualTo(new Delivery.Accepted());
        assertThat(SERVER.messageIds()).hasSize(before + 1);
    }

    @Test
    void whereThatFailsTheEmailIsNotSentAndTheNextGoesOverAnotherConnection() {
        int before = SERVER.messageIds().size();
        IllegalStateException failure = new IllegalStateException("the database is away");
        assertThatThrownBy(() -> postOffice.deliver(aLetter(), () -> {
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(deliver(aLetter())).isEqualTo(new Delivery.Accepted());
        assertThat(SERVER.messageIds()).hasSize(before + 1);
    }

    private static Delivery deliver(Letter letter) {
        return postOffice.deliver(letter, () -> {});
    }
}
