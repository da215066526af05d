package org.sleepfollowup.survey.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureCodeTest {
    @ParameterizedTest
    @CsvSource({
        "550 5.1.1 no such user, HARD",
        "smtp; 550-5.1.1 The email account does not exist, HARD",
        "550 5.1.10 null MX, HARD",
        "550 5.2.1 mailbox disabled, HARD",
        "550 5.4.310 DNS domain does not exist, HARD",
        "552 5.2.2 over quota, SOFT",
        "550 5.7.1 blocked by policy, SOFT",
        "550 5.1.8 the sender's domain does not resolve, SOFT",
        "452 4.2.2 over quota, SOFT",
        "550 no such user, HARD",
        "553 no such user, HARD",
        "552 full, SOFT",
        "554 transaction failed, SOFT",
        "something went wrong, SOFT"
    })
    void onlyWhatIsSurelyAboutTheAddressIsHard(String text, BounceKind kind) {
        assertThat(FailureCode.in(text).kind()).isEqualTo(kind);
    }

    @Test
    void theTextSaysMoreThanAnUnspecifiedStatus() {
        assertThat(FailureCode.in("smtp; 550 5.1.1 no such user").withStatus("5.0.0"))
                .isEqualTo(new FailureCode("5.1.1", 550));
        assertThat(FailureCode.in("smtp; 550 no such user").withStatus("5.0.0").kind())
                .isEqualTo(BounceKind.HARD);
    }

    @Test
    void aStatusOfItsOwnSaysMoreThanTheText() {
        assertThat(FailureCode.in("smtp; 550 refused").withStatus("5.7.1").kind())
                .isEqualTo(BounceKind.SOFT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.25 said no", "5.1", "15.1.1", ""})
    void whatOnlyLooksLikeACodeIsNone(String text) {
        assertThat(FailureCode.in(text)).isEqualTo(new FailureCode(null, 0));
    }
}
