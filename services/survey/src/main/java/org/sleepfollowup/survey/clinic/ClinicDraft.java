package org.sleepfollowup.survey.clinic;

import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.ClinicBody.WaveBody;
import org.sleepfollowup.survey.timing.QuietHours;

/** Lays the settings that were sent over those that were there, or over the usual ones for a new clinic. */
final class ClinicDraft {
    private static final QuietHours USUAL_QUIET = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));
    /** With fewer, what one of them said could be guessed: a clinic can only ask for more. */
    private static final int FEWEST_CLIENTS = 6;

    private static final int LONGEST_HOURS = 24 * 60;

    private final FieldChecks checks = new FieldChecks();
    private final ClinicId id;
    private final ClinicBody body;

    ClinicDraft(ClinicId id, ClinicBody body) {
        this.id = id;
        this.body = body;
    }

    /**
     * A clinic that is not there yet.
     *
     * @throws org.sleepfollowup.survey.problem.InvalidRequestException naming every field that cannot be taken
     */
    Clinic created(String keyHash, Instant at) {
        return over(null, List.of(keyHash), at);
    }

    /**
     * The clinic with what was sent.
     *
     * @throws org.sleepfollowup.survey.problem.InvalidRequestException naming every field that cannot be taken
     */
    Clinic changed(Clinic before, Instant at) {
        return over(before, before.apiKeyHashes(), at);
    }

    private Clinic over(@Nullable Clinic before, List<String> keyHashes, Instant at) {
        if (body.clinicId() != null && !body.clinicId().equals(id.value())) {
            checks.problem("clinicId", "It must be that of the address, " + id + ", or be left out.");
        }
        String name = checks.text("name", body.name(), before == null ? "" : before.name());
        QuietHours quiet = quiet(before == null ? USUAL_QUIET : before.quiet());
        Clinic clinic = new Clinic(
                id,
                name,
                checks.zone("timeZone", body.timeZone(), before == null ? null : before.zone()),
                checks.locale("locale", body.locale(), before == null ? "en" : before.locale()),
                checks.text("senderName", body.senderName(), before == null ? name : before.senderName()),
                checks.address("senderAddress", body.senderAddress(), before == null ? "" : before.senderAddress()),
                replyTo(before),
                Optional.ofNullable(body.askWithoutConsent()).orElse(before == null || before.askWithoutConsent()),
                checks.number(
                        "minimumClients",
                        body.minimumClients(),
                        before == null ? FEWEST_CLIENTS : before.minimumClients(),
                        FEWEST_CLIENTS,
                        1000),
                waves(before, quiet),
                quiet,
                limits(before == null ? Clinic.Limits.USUAL : before.limits()),
                keyHashes,
                at);
        checks.refuseIfAny();
        return clinic;
    }

    private QuietHours quiet(QuietHours before) {
        return new QuietHours(
                checks.time("quietFrom", body.quietFrom(), before.from()),
                checks.time("quietTo", body.quietTo(), before.to()));
    }

    private @Nullable String replyTo(@Nullable Clinic before) {
        if (body.replyTo() == null) {
            return before == null ? null : before.replyTo();
        }
        // Nothing else says "no longer": a field that is left out stays as it was.
        return body.replyTo().isEmpty() ? null : checks.address("replyTo", body.replyTo(), "");
    }

    private Clinic.Limits limits(Clinic.Limits before) {
        return new Clinic.Limits(
                checks.number("therapistOnceInDays", body.therapistOnceInDays(), before.therapistOnceInDays(), 0, 365),
                checks.number("asksAtMost", body.asksAtMost(), before.asksAtMost(), 1, 100),
                checks.number("asksAtMostInDays", body.asksAtMostInDays(), before.asksAtMostInDays(), 1, 365),
                checks.number("restAfterSilent", body.restAfterSilent(), before.restAfterSilent(), 1, 100),
                checks.number("restDays", body.restDays(), before.restDays(), 0, 365));
    }

    private Map<Wave, WaveSettings> waves(@Nullable Clinic before, QuietHours quiet) {
        Map<Wave, WaveSettings> waves = new EnumMap<>(Wave.class);
        for (Wave wave : Wave.values()) {
            waves.put(wave, standing(before, wave));
        }
        Set<Wave> sent = EnumSet.noneOf(Wave.class);
        List<WaveBody> bodies = body.waves() == null ? List.of() : body.waves();
        for (int i = 0; i < bodies.size(); i++) {
            String field = "waves[" + i + "]";
            WaveBody given = bodies.get(i);
            Optional<Wave> wave = Optional.ofNullable(given).map(WaveBody::wave).flatMap(Wave::find);
            if (wave.isEmpty() || !sent.add(wave.get())) {
                checks.problem(field + ".wave", "first-night or one-week is needed, each at most once.");
            } else {
                waves.put(wave.get(), wave(field, standing(before, wave.get()), given));
            }
        }
        waves.values().stream()
                .filter(wave -> wave.enabled() && quiet.contains(wave.localTime()))
                .forEach(wave -> checks.problem(
                        "waves",
                        "The time of " + wave.wave().code() + " lies in the quiet hours; change one of them."));
        return waves;
    }

    private static WaveSettings standing(@Nullable Clinic before, Wave wave) {
        return before == null ? WaveSettings.usual(wave) : before.wave(wave);
    }

    private WaveSettings wave(String field, WaveSettings before, WaveBody given) {
        int closes = checks.number(
                field + ".closesAfterHours", given.closesAfterHours(), before.closesAfterHours(), 1, LONGEST_HOURS);
        return new WaveSettings(
                before.wave(),
                Optional.ofNullable(given.enabled()).orElse(before.enabled()),
                checks.time(field + ".localTime", given.localTime(), before.localTime()),
                reminder(field + ".reminderAfterHours", before.reminderAfterHours(), given, closes),
                closes);
    }

    private @Nullable Integer reminder(String field, @Nullable Integer before, WaveBody given, int closes) {
        Integer hours = given.reminderAfterHours() == null ? before : given.reminderAfterHours();
        // Left out, it stays as it was, so that something else has to say "none".
        if (hours == null || hours == 0) {
            return null;
        }
        if (hours < 1 || hours >= closes) {
            checks.problem(
                    field, "A whole number from 1 to less than closesAfterHours is needed, or 0 for no reminder.");
        }
        return hours;
    }
}
