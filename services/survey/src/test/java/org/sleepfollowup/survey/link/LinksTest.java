package org.sleepfollowup.survey.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {
    private static final String SECRET = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final URI URL = URI.create("https://sleep.example/");
    private final Links links = new Links(new LinkSettings(URL, SECRET));
    private final UUID invitation = UUID.fromString("369c4a35-3c15-424e-aa19-d568ee4ce830");

    @Test
    void areTheSameEachTimeAndOthersForOtherInvitationsAndPurposes() {
        assertThat(links.page(invitation)).isEqualTo(links.page(invitation)).startsWith("https://sleep.example/f/");
        assertThat(List.of(
                        links.pageToken(invitation),
                        links.unsubscribeToken(invitation),
                        links.pageToken(new UUID(0, 1))))
                .doesNotHaveDuplicates()
                .allMatch(Token::isPlausible);
    }

    @Test
    void aTapIsReadBackByItsOwnInvitationOnly() {
        List<String> codes = links.taps(invitation).stream()
                .map(link -> link.replaceAll(".*r=", ""))
                .toList();
        assertThat(codes).doesNotHaveDuplicates();
        IntStream.rangeClosed(0, 10).forEach(score -> {
            assertThat(links.tapped(invitation, codes.get(score))).hasValue(score);
            assertThat(links.tapped(new UUID(0, 1), codes.get(score))).isEmpty();
        });
        assertThat(links.tapped(invitation, "7")).isEmpty();
    }

    @Test
    void theCodeOfAMailAddressIsReadBackEvenInCapitals() {
        String code = links.unsubscribeMail(invitation);
        assertThat(links.readUnsubscribeMail(code)).hasValue(invitation);
        assertThat(links.readUnsubscribeMail(code.toUpperCase(Locale.ROOT))).hasValue(invitation);
        assertThat("unsubscribe+" + code).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void aCodeThatWasNotMadeHereIsRefused() {
        String code = links.unsubscribeMail(invitation);
        assertThat(List.of("", "x", code + "0", code.substring(1), "f" + code.substring(1), "g" + code.substring(1)))
                .allMatch(forged -> links.readUnsubscribeMail(forged).isEmpty());
    }

    @Test
    void thePrivacyPageIsEverybodysAndTheOneThatStopsRemindersTheInvitations() {
        assertThat(links.privacy()).isEqualTo("https://sleep.example/privacy");
        assertThat(links.noReminders(invitation)).isEqualTo(links.page(invitation) + "/reminders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "not base64 at all, whatever its length may be",
                "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5"
            })
    void aWeakSecretIsRefusedWithWhatToDo(String secret) {
        assertThatThrownBy(() -> new LinkSettings(URL, secret)).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void anAddressWithoutHostIsRefused() {
        assertThatThrownBy(() -> new LinkSettings(URI.create("sleep.example"), SECRET))
                .hasMessageContaining("PUBLIC_URL");
    }
}
