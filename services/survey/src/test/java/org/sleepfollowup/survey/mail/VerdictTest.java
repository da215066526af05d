package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal means; that the refusals themselves are read rightly is seen in MailServerIT. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({"550 5.1.1 no such user, 5.1.1", "552-5.2.2 full, 5.2.2", "550 no such user,", "550 5.1 no,"})
    void theEnhancedCodeIsReadWhereThereIsOne(String reply, String status) {
        assertThat(Verdict.refused(Stage.RCPT, Reply.of(550, reply))).isEqualTo(new Delivery.Refused(550, status));
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RCPT", "DATA", "END"})
    void aRefusalForNowMayPass(Stage stage) {
        assertThat(Verdict.refused(stage, Reply.of(450, "450 later"))).isEqualTo(new Delivery.Delayed(stage));
    }

    @Test
    void aSenderThatIsNotLikedIsNotTheClientsFault() {
        assertThat(Verdict.refused(Stage.MAIL, Reply.of(550, "550 5.1.8 not you")))
                .isEqualTo(new Delivery.Delayed(Stage.MAIL));
    }

    @ParameterizedTest
    @ValueSource(ints = {421, 454, 530, 534, 535, 538})
    void whatIsSaidToAnybodyIsTheServersFault(int code) {
        assertThat(Verdict.refused(Stage.RCPT, Reply.of(code, code + " no"))).isEqualTo(new Delivery.NobodyThere());
    }

    @ParameterizedTest
    @EnumSource(
            value = Stage.class,
            names = {"RCPT", "DATA"})
    void aConnectionLostBeforeTheEndIsNoAttempt(Stage stage) {
        assertThat(Verdict.lost(stage)).isEqualTo(new Delivery.Interrupted(stage));
    }

    @Test
    void aConnectionLostBeforeAnythingWasSaidOfTheClientMeansThatNobodyIsThere() {
        assertThat(Verdict.lost(Stage.MAIL)).isEqualTo(new Delivery.NobodyThere());
    }

    @Test
    void aConnectionLostAfterTheEndIsAnAttempt() {
        assertThat(Verdict.lost(Stage.END)).isEqualTo(new Delivery.Delayed(Stage.END));
    }
}
