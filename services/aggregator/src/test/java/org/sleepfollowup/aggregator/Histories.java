package org.sleepfollowup.aggregator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.apache.avro.specific.SpecificRecord;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;
import org.sleepfollowup.schemas.avro.Plan;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.Wave;

/**
 * Random histories, wilder than real ones: any record may come at any place, and again, under any of the therapists. What a
 * record says is a function of what it is, as with real ones: the same sequence or revision never says two things.
 */
final class Histories {
    private static final List<TherapistKey> THERAPISTS =
            List.of(new TherapistKey("demo", "t-1"), new TherapistKey("demo", "t/2"), new TherapistKey("other", "t-1"));

    private Histories() {}

    static Arbitrary<List<SpecificRecord>> any() {
        Arbitrary<SpecificRecord> events = Combinators.combine(
                        therapists(), followUps(), Arbitraries.longs().between(1, 6))
                .as(Histories::event);
        Arbitrary<SpecificRecord> answers = Combinators.combine(
                        therapists(),
                        followUps(),
                        Arbitraries.of(Wave.values()),
                        Arbitraries.integers().between(1, 4))
                .as(Histories::answer);
        return Arbitraries.oneOf(events, answers).list().ofMaxSize(60);
    }

    private static Arbitrary<TherapistKey> therapists() {
        return Arbitraries.of(THERAPISTS);
    }

    private static Arbitrary<String> followUps() {
        return Arbitraries.of("f-1", "f-2", "f-3", "f-4");
    }

    private static FollowUpEvent event(TherapistKey therapist, String followUp, long sequence) {
        Random random = random(therapist, followUp, sequence);
        return switch (random.nextInt(10)) {
            case 0 ->
                Sample.event(therapist, followUp, sequence, FollowUpEventKind.SENT)
                        .build();
            case 1, 2, 3 -> Sample.withdrawn(therapist, followUp, sequence);
            default -> Sample.planned(therapist, followUp, sequence, plan(random));
        };
    }

    private static Plan plan(Random random) {
        Ratings checkIn = switch (random.nextInt(4)) {
            case 0 -> Ratings.newBuilder().setDriftingOff(3).build();
            case 1 -> null;
            default -> ratings(random);
        };
        Plan.Builder plan = Sample.plan("client-" + random.nextInt(3));
        plan.getFacts().put(7, some(random, "sleeps-well", "of-a-later-release", "insomnia", "anxious"));
        return plan.setSessionDate(LocalDate.of(2026, 10 + random.nextInt(2), 15))
                .setCheckIn(checkIn)
                .build();
    }

    private static SurveyAnswered answer(TherapistKey therapist, String followUp, Wave wave, int revision) {
        Random random = random(therapist, followUp, (wave == Wave.FIRST_NIGHT ? 100 : 200) + revision);
        if (random.nextInt(4) == 0) {
            return Sample.quarantined(therapist, followUp, wave, revision);
        }
        return Sample.answer(therapist, followUp, wave, revision)
                .setRatings(ratings(random))
                .setUsualBefore(random.nextInt(3) == 0 ? random.nextInt(11) : null)
                .setUnusual(random.nextBoolean() ? List.of("none") : some(random, "alcohol", "travel"))
                .setAfterReminder(random.nextBoolean())
                .setTherapistMayRead(random.nextBoolean())
                .build();
    }

    /** Sleep, and any of the other items. */
    private static Ratings ratings(Random random) {
        Ratings ratings = Ratings.newBuilder().build();
        for (int item = 1; item < ratings.getSchema().getFields().size(); item++) {
            ratings.put(item, random.nextInt(4) == 0 ? null : random.nextInt(11));
        }
        ratings.put(0, random.nextInt(11));
        return ratings;
    }

    private static List<String> some(Random random, String... codes) {
        List<String> some = new ArrayList<>(List.of(codes));
        some.removeIf(code -> random.nextBoolean());
        return some;
    }

    private static Random random(TherapistKey therapist, String followUp, long number) {
        Random random = new Random(31 * (31 * (long) therapist.hashCode() + followUp.hashCode()) + number);
        random.nextLong(); // neighbouring seeds give neighbouring first numbers
        return random;
    }
}
