package org.sleepfollowup.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionFacts;

/** Records with all that the schemas ask for, of which the tests vary a little. */
final class SampleRecords {
    private SampleRecords() {}

    static ClinicSettings settings(String clinic, String name, ApiKey key) {
        return ClinicSettings.newBuilder()
                .setClinicId(clinic)
                .setName(name)
                .setTimeZone("America/Denver")
                .setSenderName(name)
                .setSenderAddress("hello@clinic.example")
                .setWaves(List.of())
                .setApiKeyHashes(List.of(key.hash()))
                .setUpdatedAt(Pipeline.EVENING)
                .build();
    }

    static Outcome.Builder outcome(
            OutcomeKey key, String client, LocalDate day, BaselineKind kind, @Nullable Integer before, int after) {
        return Outcome.newBuilder()
                .setClinicId(key.therapist().clinicId())
                .setTherapistId(key.therapist().therapistId())
                .setFollowUpId(key.followUpId())
                .setClientRef(client)
                .setWave(key.wave())
                .setSessionDate(day)
                .setBaseline(kind)
                .setBefore(
                        before == null
                                ? null
                                : Ratings.newBuilder().setSleep(before).build())
                .setAfter(Ratings.newBuilder().setSleep(after).build())
                .setPathwaysAfter(Pathways.newBuilder().build())
                .setRevision(1)
                .setAnsweredAt(Pipeline.EVENING)
                .setFacts(facts());
    }

    static SessionFacts facts() {
        return SessionFacts.newBuilder().setEndedAt(Pipeline.EVENING).build();
    }
}
