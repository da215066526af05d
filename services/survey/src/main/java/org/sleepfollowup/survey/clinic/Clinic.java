package org.sleepfollowup.survey.clinic;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.timing.QuietHours;

/**
 * A clinic and what it decided.
 *
 * @param locale for clients whose language is not known, BCP 47
 * @param replyTo where clients' replies go; null: to the sender
 * @param askWithoutConsent what a session that says nothing of consent means
 * @param waves the settings of every wave
 * @param apiKeyHashes SHA-256, hex; never shown
 */
public record Clinic(
        ClinicId id,
        String name,
        ZoneId zone,
        String locale,
        String senderName,
        String senderAddress,
        @Nullable String replyTo,
        boolean askWithoutConsent,
        int minimumClients,
        Map<Wave, WaveSettings> waves,
        QuietHours quiet,
        Limits limits,
        List<String> apiKeyHashes,
        Instant updatedAt) {

    /**
     * How often a client may be asked.
     *
     * @param therapistOnceInDays asked about one therapist at most once in so many days
     * @param asksAtMost asked in all at most so often in {@code asksAtMostInDays}
     * @param restAfterSilent after so many unanswered follow-ups in a row, rest for {@code restDays}
     */
    public record Limits(
            int therapistOnceInDays, int asksAtMost, int asksAtMostInDays, int restAfterSilent, int restDays) {
        /** What a clinic has that decided nothing. */
        public static final Limits USUAL = new Limits(14, 4, 60, 2, 90);
    }

    /** Copies what could change. */
    public Clinic {
        waves = Map.copyOf(waves);
        apiKeyHashes = List.copyOf(apiKeyHashes);
    }

    /** Whether the same emails are due at the same times as before. */
    boolean schedulesLike(Clinic before) {
        return zone.equals(before.zone)
                && askWithoutConsent == before.askWithoutConsent
                && Stream.of(Wave.values()).allMatch(wave -> wave(wave).equals(before.wave(wave)));
    }

    /** The settings of a wave. */
    public WaveSettings wave(Wave wave) {
        return waves.getOrDefault(wave, WaveSettings.usual(wave));
    }
}
