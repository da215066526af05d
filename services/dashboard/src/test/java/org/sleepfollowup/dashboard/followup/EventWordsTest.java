package org.sleepfollowup.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class EventWordsTest {
    private final EventWords words = new EventWords(messages());

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("dashboard/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static FollowUp.Event event(String type, @Nullable String wave) {
        return new FollowUp.Event(Instant.EPOCH, type, wave, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyKindOfEventHasWords(EventType type) {
        String code = type.code();
        String asItIs =
                Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');

        String what = words.what(code, null);

        assertThat(what).isNotBlank().doesNotContain("-");
        assertThat(messages().getMessage("dashboard.event." + code, null, asItIs, java.util.Locale.ENGLISH))
                .isEqualTo(what);
    }

    @ParameterizedTest
    @CsvSource({
        "suppressed, cap-open-follow-up",
        "suppressed, cap-therapist",
        "suppressed, cap-total",
        "suppressed, rest-after-silence",
        "suppressed, opted-out",
        "suppressed, hard-bounce",
        "suppressed, soft-bounces",
        "suppressed, complaint",
        "suppressed, wave-disabled",
        "suppressed, no-address",
        "suppressed, unusable-address",
        "bounced, hard-bounce",
        "bounced, soft-bounce",
        "bounced, soft-bounces",
        "bounced, complaint",
        "expired, closed",
        "expired, closed-before-import",
        "withdrawn, no-show",
        "withdrawn, cancelled",
        "withdrawn, consent-withdrawn",
        "suppressed, consent-withdrawn",
        "withdrawn, therapist-changed",
        "failed, rejected-by-mail-server",
        "rescheduled, settings-changed",
        "rescheduled, session-changed",
        "corrected, address-changed",
        "planned, check-in-changed",
        "planned, session-changed",
        "quarantined, decoy-field",
        "quarantined, decoy-link",
        "quarantined, contradiction",
        "released, released",
        "released, discarded",
        "released, no-longer-kept",
        "opted-out, one-click",
        "opted-out, confirmed",
        "opted-out, by-mail",
        "opted-out, earlier",
        "opted-out, no-reminders",
        "lifted, hard-bounce",
        "quarantined, too-fast",
        "withdrawn, client-changed",
        "lifted, no-reminders",
        "lifted, soft-bounces",
        "lifted, complaint",
        "lifted, opt-out",
        "erased, erased"
    })
    void everyReasonIsASentence(String type, String reason) {
        assertThat(words.why(type, reason)).endsWith(".");
    }

    @Test
    void aPlanThatIsToldAgainAsItWasIsNotCalledPlannedOnceMore() {
        assertThat(words.what("planned", "check-in-changed")).isEqualTo("Usual sleep known anew");
        assertThat(words.what("planned", "session-changed")).isEqualTo("Session corrected");
        assertThat(words.why("planned", "session-changed")).isNotEqualTo(words.why("rescheduled", "session-changed"));
    }

    @Test
    void aReasonWithoutWordsIsReadable() {
        assertThat(words.why("suppressed", "cap-of-tomorrow")).isEqualTo("Cap of tomorrow");
    }

    @Test
    void theSecondAnswerOfAWaveIsACorrection() {
        assertThat(words.lines(List.of(
                        event("answered", "first-night"),
                        event("answered", "one-week"),
                        event("answered", "first-night"))))
                .extracting(TimelineLine::what)
                .containsExactly("Answered", "Answered", "Answer corrected");
    }

    @Test
    void theAnswerAfterOneThatWasHeldBackCorrectsNone() {
        assertThat(words.lines(List.of(
                        event("answered", "first-night"),
                        event("quarantined", "first-night"),
                        event("answered", "first-night"))))
                .extracting(TimelineLine::what)
                .containsExactly("Answered", "Answer held back", "Answered");
    }
}
