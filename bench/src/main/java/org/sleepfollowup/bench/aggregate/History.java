package org.sleepfollowup.bench.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.PlannedWave;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.Wave;

/**
 * Two years of ten clinics with two hundred therapists: clients who come back, check-ins and recalled baselines, skipped
 * items, both waves, corrections. Every visit is a function of its number, the later the higher.
 */
final class History {
    private static final int CLINICS = 10;
    private static final int THERAPISTS = 200;
    private static final int CLIENTS_OF_EACH = 300;
    private static final long DAYS = 730;
    private static final Instant BEGIN = Instant.parse("2024-11-01T16:00:00Z");
    private static final List<String> GROUPS = List.of("anxious", "insomnia", "new-parent", "sleeps-well");
    private static final List<String> MODALITIES = List.of("swedish", "deep-tissue", "hot-stone", "shiatsu");
    private static final List<String> AREAS = List.of("neck", "hip flexors", "latissimus dorsi", "calves");
    private static final List<String> UNUSUAL = List.of("child", "alcohol", "illness", "travel", "sleep-aid", "none");

    private final int visits;

    /** @param visits how many lie evenly in the two years; what comes after them goes on at the same pace */
    History(int visits) {
        this.visits = visits;
    }

    /** The visit of this number, from 0. */
    Visit visit(int number) {
        SplittableRandom random = new SplittableRandom(number * 0x9E3779B97F4A7C15L);
        int therapist = random.nextInt(THERAPISTS);
        // Of two draws the lower: some clients come often.
        int client = Math.min(random.nextInt(CLIENTS_OF_EACH), random.nextInt(CLIENTS_OF_EACH));
        TherapistKey key = new TherapistKey("clinic-" + therapist % CLINICS, "t-" + therapist);
        String followUp = new UUID(random.nextLong(), number).toString();
        Instant ended = BEGIN.plusSeconds(DAYS * 86_400 * number / visits);
        Plan plan = plan(random, client(therapist, client), ended);
        return new Visit(key, followUp, ended, plan, answers(random, key, followUp, plan));
    }

    private static String client(int therapist, int client) {
        return new UUID(0x5DEECE66DL * (therapist + 1), 0x9E3779B97F4A7C15L * (client + 1)).toString();
    }

    private static Plan plan(SplittableRandom random, String client, Instant ended) {
        SplittableRandom ofClient = new SplittableRandom(client.hashCode());
        List<String> groups = IntStream.range(0, ofClient.nextInt(3))
                .mapToObj(i -> GROUPS.get(ofClient.nextInt(GROUPS.size())))
                .distinct()
                .toList();
        SessionFacts facts = new SessionFacts(
                ended.minus(Duration.ofHours(1)),
                ended,
                MODALITIES.get(random.nextInt(MODALITIES.size())),
                List.of(AREAS.get(random.nextInt(AREAS.size())), "shoulders"),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextInt(2) == 0,
                groups);
        LocalDate day = LocalDate.ofInstant(ended, ZoneOffset.UTC);
        return new Plan(
                client,
                "Dana Reyes",
                day,
                facts,
                random.nextInt(10) < 6 ? ratings(random, random.nextInt(9)) : null,
                List.of(
                        new PlannedWave(Wave.FIRST_NIGHT, ended.plus(Duration.ofHours(16))),
                        new PlannedWave(Wave.ONE_WEEK, ended.plus(Duration.ofDays(7)))));
    }

    /** Three of four answer the first wave, half the second; one of fifty thinks better of it. */
    private static List<SurveyAnswered> answers(
            SplittableRandom random, TherapistKey therapist, String followUp, Plan plan) {
        List<SurveyAnswered> answers = new ArrayList<>();
        boolean first = random.nextInt(4) > 0;
        Integer usual = first && plan.getCheckIn() == null && random.nextInt(5) > 0 ? random.nextInt(8) : null;
        Stream.of(Wave.values()).forEach(wave -> {
            if (wave == Wave.FIRST_NIGHT ? first : random.nextBoolean()) {
                int revisions = random.nextInt(50) == 0 ? 2 : 1;
                for (int revision = 1; revision <= revisions; revision++) {
                    answers.add(answer(
                            random,
                            therapist,
                            followUp,
                            wave,
                            revision,
                            plan.getFacts().getEndedAt(),
                            wave == Wave.FIRST_NIGHT ? usual : null));
                }
            }
        });
        return answers;
    }

    private static SurveyAnswered answer(
            SplittableRandom random,
            TherapistKey therapist,
            String followUp,
            Wave wave,
            int revision,
            Instant ended,
            @Nullable Integer usualBefore) {
        return new SurveyAnswered(
                therapist.clinicId(),
                therapist.therapistId(),
                followUp,
                wave,
                revision,
                ended.plus(wave == Wave.FIRST_NIGHT ? Duration.ofHours(17) : Duration.ofDays(7))
                        .plusSeconds(revision * 60L),
                random.nextInt(5) == 0,
                ratings(random, random.nextInt(11)),
                usualBefore,
                random.nextInt(3) == 0 ? null : random.nextInt(-3, 4),
                random.nextInt(3) == 0 ? List.of(UNUSUAL.get(random.nextInt(UNUSUAL.size()))) : List.of(),
                random.nextBoolean(),
                false);
    }

    /** Nobody skips sleep; one of eight skips any other item. */
    private static Ratings ratings(SplittableRandom random, int sleep) {
        return new Ratings(sleep, item(random), item(random), item(random), item(random), item(random), item(random));
    }

    private static @Nullable Integer item(SplittableRandom random) {
        return random.nextInt(8) == 0 ? null : random.nextInt(11);
    }
}
