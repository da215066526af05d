package org.sleepfollowup.survey.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.text.Languages;
import org.sleepfollowup.survey.timing.LocalMoment;
import org.sleepfollowup.survey.timing.QuietHours;

/** Letters to Ana, of every kind. */
final class Letters {
    private Letters() {}

    static Letter aLetter() {
        return aLetter(Letter.Kind.INVITATION, Wave.FIRST_NIGHT, Locale.ENGLISH);
    }

    static Letter aLetter(Letter.Kind kind, Wave wave, Locale locale) {
        return to("Ana", "Dana Reyes", "Quiet Hands", kind, wave, locale);
    }

    /** To somebody of whom little is known. */
    static Letter toNobodyKnown(Locale locale) {
        return to(" ", null, "Quiet Hands", Letter.Kind.INVITATION, Wave.FIRST_NIGHT, locale);
    }

    static Letter withLongNames(Locale locale) {
        return to(
                "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
                "Maximiliane-Katharina von Hohenberg-Schwarzenau zu Löwenstein",
                "Zentrum für Physiotherapie, klassische Massage und Gesundheitsförderung am Stadtpark",
                Letter.Kind.INVITATION,
                Wave.FIRST_NIGHT,
                locale);
    }

    /** Every language, kind and wave. */
    static Stream<Letter> all() {
        return Languages.offered().stream()
                .flatMap(locale -> Stream.of(Letter.Kind.values())
                        .flatMap(kind -> Stream.of(Wave.values()).map(wave -> aLetter(kind, wave, locale))));
    }

    static Letter to(
            @Nullable String firstName,
            @Nullable String therapist,
            String clinic,
            Letter.Kind kind,
            Wave wave,
            Locale locale) {
        return new Letter(
                kind,
                anInvitation(wave),
                aClinic(clinic),
                "ana@clients.example",
                firstName,
                therapist,
                LocalDate.parse("2026-11-20"),
                locale);
    }

    private static Invitation anInvitation(Wave wave) {
        return new Invitation(
                new InvitationId(UUID.fromString("369c4a35-3c15-424e-aa19-d568ee4ce830")),
                new FollowUpId(UUID.fromString("7be4ba6d-5c5b-4e9e-9f0d-4ad60c4f6c0f")),
                wave,
                new LocalMoment(LocalDateTime.parse("2026-11-21T09:00"), ZoneOffset.UTC),
                new InvitationState.Pending(0, Instant.EPOCH));
    }

    private static Clinic aClinic(String name) {
        return new Clinic(
                new ClinicId("quiet-hands"),
                name,
                ZoneOffset.UTC,
                "en",
                name,
                "hello@quiet-hands.example",
                "desk@quiet-hands.example",
                true,
                6,
                Map.of(),
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                Clinic.Limits.USUAL,
                List.of(),
                Instant.EPOCH);
    }
}
