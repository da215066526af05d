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
import org.sleepfollowup.survey.clinic.Clinic;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;
import org.sleepfollowup.survey.followup.Invitation;
import org.sleepfollowup.survey.followup.InvitationId;
import org.sleepfollowup.survey.followup.InvitationState;
import org.sleepfollowup.survey.timing.LocalMoment;
import org.sleepfollowup.survey.timing.QuietHours;

/** A letter that is like any other. */
final class LetterFixture {
    private LetterFixture() {}

    static Letter aLetter() {
        Invitation invitation = new Invitation(
                new InvitationId(UUID.randomUUID()),
                new FollowUpId(UUID.randomUUID()),
                Wave.FIRST_NIGHT,
                new LocalMoment(LocalDateTime.parse("2026-11-21T09:00"), ZoneOffset.UTC),
                new InvitationState.Pending(0, Instant.EPOCH));
        Clinic clinic = new Clinic(
                new ClinicId("quiet-hands"),
                "Quiet Hands",
                ZoneOffset.UTC,
                "en",
                "Quiet Hands",
                "hello@quiet-hands.example",
                null,
                true,
                6,
                Map.of(),
                new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0)),
                Clinic.Limits.USUAL,
                List.of(),
                Instant.EPOCH);
        return new Letter(
                Letter.Kind.INVITATION,
                invitation,
                clinic,
                "ana@clients.example",
                "Ana",
                "Dana Reyes",
                LocalDate.parse("2026-11-20"),
                Locale.ENGLISH);
    }
}
