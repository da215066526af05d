package org.sleepfollowup.schemas.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.Contact;

class SealingTest {
    private static final Contact ANA = new Contact("c-881", "ana@clients.example", "Ana");
    private final ContactKeys keys = ContactKeys.generate();
    private final ContactSealer sealer = new ContactSealer(keys.publicJson());

    @Test
    void theSurveyServiceOpensWhatWasSealedForIt() {
        ContactOpener opener = new ContactOpener(ContactKeys.privateKeys(keys.privateJson()));
        assertThat(opener.open(sealer.seal(ANA, "demo", "A-1"), "demo", "A-1")).isEqualTo(ANA);
    }

    @Test
    void theAddressDoesNotStandInTheSealedBytes() {
        assertThat(new String(sealer.seal(ANA, "demo", "A-1"), StandardCharsets.ISO_8859_1))
                .doesNotContain("ana@clients.example", "Ana", "c-881");
    }

    @Test
    void sealedTwiceLooksDifferent() {
        assertThat(sealer.seal(ANA, "demo", "A-1")).isNotEqualTo(sealer.seal(ANA, "demo", "A-1"));
    }

    @Test
    void aContactCannotBeMovedToAnotherSession() {
        byte[] sealed = sealer.seal(ANA, "demo", "A-1");
        assertThatThrownBy(() -> new ContactOpener(keys).open(sealed, "demo", "A-2"))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void anotherKeyDoesNotOpen() {
        byte[] sealed = sealer.seal(ANA, "demo", "A-1");
        assertThatThrownBy(() -> new ContactOpener(ContactKeys.generate()).open(sealed, "demo", "A-1"))
                .isInstanceOf(SealBrokenException.class);
    }

    @Test
    void thePublicKeysetDoesNotOpen() {
        String publicKeys = keys.publicJson();
        assertThatThrownBy(() -> new ContactOpener(ContactKeys.privateKeys(publicKeys)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenKeysetIsRefusedWithoutQuotingIt() {
        assertThatThrownBy(() -> ContactKeys.privateKeys("{\"secret\": \"s3cr3t\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("keyset")
                .hasMessageNotContaining("s3cr3t");
    }
}
