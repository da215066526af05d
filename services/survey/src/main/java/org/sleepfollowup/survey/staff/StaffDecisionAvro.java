package org.sleepfollowup.survey.staff;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.ClinicId;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.followup.FollowUpId;

/** Decisions as they stand on the topic. */
final class StaffDecisionAvro {
    private StaffDecisionAvro() {}

    /**
     * The decision of a record; empty where it is of a kind that is younger than this service.
     *
     * @throws IllegalArgumentException when the record is no decision
     */
    static Optional<StaffDecision> read(org.sleepfollowup.schemas.avro.StaffDecision value) {
        return action(value)
                .map(action -> new StaffDecision(
                        value.getDecisionId(),
                        new ClinicId(value.getClinicId()),
                        new FollowUpId(UUID.fromString(value.getFollowUpId())),
                        action,
                        value.getBy(),
                        value.getAt()));
    }

    private static Optional<StaffDecision.Action> action(org.sleepfollowup.schemas.avro.StaffDecision value) {
        return switch (value.getKind()) {
            case RELEASE -> Optional.of(new StaffDecision.Release(wave(value.getWave())));
            case DISCARD -> Optional.of(new StaffDecision.Discard(wave(value.getWave())));
            case LIFT -> Optional.of(new StaffDecision.Lift(what(value.getWhat())));
            case OTHER -> Optional.empty();
        };
    }

    private static Wave wave(org.sleepfollowup.schemas.avro.@Nullable Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> Wave.FIRST_NIGHT;
            case ONE_WEEK -> Wave.ONE_WEEK;
            case null -> throw new IllegalArgumentException("A decision about an answer needs its wave.");
        };
    }

    private static String what(@Nullable String what) {
        if (what == null) {
            throw new IllegalArgumentException("A decision to lift something needs to say what.");
        }
        return what;
    }
}
