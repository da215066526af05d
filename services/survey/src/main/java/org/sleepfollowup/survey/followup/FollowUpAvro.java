package org.sleepfollowup.survey.followup;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.avro.PlannedWave;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;

/** Maps the domain to what stands on the topics. */
public final class FollowUpAvro {
    private FollowUpAvro() {}

    /** A wave. */
    public static org.sleepfollowup.schemas.avro.Wave wave(Wave wave) {
        return switch (wave) {
            case FIRST_NIGHT -> org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;
            case ONE_WEEK -> org.sleepfollowup.schemas.avro.Wave.ONE_WEEK;
        };
    }

    /** Ratings; skipped ones are null. */
    public static org.sleepfollowup.schemas.avro.Ratings ratings(Ratings ratings) {
        return new org.sleepfollowup.schemas.avro.Ratings(
                ratings.score(Item.SLEEP),
                ratings.score(Item.DRIFTING_OFF),
                ratings.score(Item.BODY_RELAXED),
                ratings.score(Item.MIND_QUIET),
                ratings.score(Item.EVEN_TEMPERED),
                ratings.score(Item.COMFORTABLE),
                ratings.score(Item.FREE_OF_PAIN));
    }

    static org.sleepfollowup.schemas.avro.Plan plan(Plan plan) {
        return new org.sleepfollowup.schemas.avro.Plan(
                plan.client().toString(),
                plan.therapistName(),
                plan.sessionDate(),
                facts(plan.facts()),
                checkIn(plan.checkIn()),
                plan.waves().stream()
                        .map(wave -> new PlannedWave(wave(wave.wave()), wave.dueAt()))
                        .toList());
    }

    private static org.sleepfollowup.schemas.avro.@Nullable Ratings checkIn(@Nullable Ratings checkIn) {
        return checkIn == null ? null : ratings(checkIn);
    }

    private static org.sleepfollowup.schemas.avro.SessionFacts facts(SessionFacts facts) {
        return new org.sleepfollowup.schemas.avro.SessionFacts(
                facts.startedAt(),
                facts.endedAt(),
                facts.modality(),
                facts.focusAreas(),
                facts.lightsDimmed(),
                facts.music(),
                facts.fellAsleepOnTable(),
                facts.groups());
    }
}
