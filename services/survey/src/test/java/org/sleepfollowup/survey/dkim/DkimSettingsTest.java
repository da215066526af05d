package org.sleepfollowup.survey.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DkimSettingsTest {
    @Test
    void nothingSetMeansThatNothingIsSigned() {
        assertThat(new DkimSettings("", "", "", "").key()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "https://clinic.example", "hello@clinic.example", "clinic .example"})
    void aDomainThatIsNoneIsRefusedWithWhatToDo(String domain) {
        assertThatThrownBy(() -> new DkimSettings(domain, "sleep", "key", ""))
                .hasMessageContaining("DKIM_DOMAIN")
                .hasMessageContaining("clinic.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sleep._domainkey", "sleep;d=other"})
    void aSelectorThatIsNoneIsRefusedWithWhatToDo(String selector) {
        assertThatThrownBy(() -> new DkimSettings("clinic.example", selector, "key", ""))
                .hasMessageContaining("DKIM_SELECTOR");
    }

    @ParameterizedTest
    @CsvSource({"'',''", "key,file"})
    void oneKeyIsNeededAndNotTwo(String key, String file) {
        assertThatThrownBy(() -> new DkimSettings("clinic.example", "sleep", key, file))
                .hasMessageContaining("DKIM_PRIVATE_KEY_FILE");
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        assertThatThrownBy(() -> new DkimSettings("clinic.example", "sleep", "", "/no/such/key.pem").key())
                .hasMessageContaining("/no/such/key.pem");
    }

    @Test
    void whatIsNoKeyIsRefusedWithWhatToDoAndNotQuoted() {
        assertThatThrownBy(() -> new DkimSettings("clinic.example", "sleep", "c2VjcmV0", "").key())
                .hasMessageContaining("openssl genpkey")
                .hasNoCause()
                .message()
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void anRsaKeyThatReceiversWouldNotTrustIsRefused() throws NoSuchAlgorithmException {
        String weak = DkimKeys.rsa(1024).pem();
        assertThatThrownBy(() -> new DkimSettings("clinic.example", "sleep", weak, "").key())
                .hasMessageContaining("2048 bits");
    }

    @Test
    void bothKindsOfKeysAreUnderstood() throws NoSuchAlgorithmException {
        assertThat(new DkimSettings(
                                "clinic.example", "sleep", DkimKeys.rsa(2048).pem(), "")
                        .key()
                        .orElseThrow()
                        .algorithm())
                .isEqualTo(SigningKey.Algorithm.RSA);
        assertThat(new DkimSettings(
                                "clinic.example", "sleep", DkimKeys.ed25519().pem(), "")
                        .key()
                        .orElseThrow()
                        .algorithm())
                .isEqualTo(SigningKey.Algorithm.ED25519);
    }
}
