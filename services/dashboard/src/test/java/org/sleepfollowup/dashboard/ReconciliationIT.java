package org.sleepfollowup.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.schemas.avro.Wave.FIRST_NIGHT;

import java.net.http.HttpClient;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.PairedSums;
import org.sleepfollowup.schemas.avro.Pathways;
import org.sleepfollowup.schemas.avro.SessionFacts;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.sleepfollowup.testing.LongFields;

/** The stream's sums against the outcomes. */
class ReconciliationIT {
    private static RunningDashboard dashboard;

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    @Test
    void sumsThatAgreeAreNotNamed() {
        try (Pipeline right = new Pipeline("right")) {
            right.clinic("Right");
            threeOutcomes(right, "t-1");
            right.sums(sumsOfThree("right", "t-1"));
            for (BaselineKind kind : List.of(BaselineKind.NONE, BaselineKind.RECALLED)) {
                oneWithoutPathwaysBefore(right, kind);
            }

            await().untilAsserted(() -> assertThat(reconciliation("right", right))
                    .isEqualTo("{\"cells\":3,\"outcomes\":5,\"differences\":[]}"));
            HttpClient browser = dashboard.signedIn("right", "rita");
            assertThat(dashboard.page(browser, "/clinics/right/reconciliation").text())
                    .contains("Every sum agrees");
        }
    }

    @Test
    void anySingleSumThatIsWrongIsFound() {
        try (Pipeline wrong = new Pipeline("wrong")) {
            wrong.clinic("Wrong");
            List<String> sums = LongFields.paths(sumsOfThree("wrong", "any"));
            assertThat(sums).hasSize(58).contains("byGroups/1/worse");
            threeOutcomes(wrong, "t-right");
            wrong.sums(sumsOfThree("wrong", "t-right"));
            for (int i = 0; i < sums.size(); i++) {
                threeOutcomes(wrong, therapist(i));
                TherapistSleep tampered = sumsOfThree("wrong", therapist(i));
                LongFields.set(tampered, sums.get(i), 77);
                wrong.sums(tampered);
            }

            // The first of the sums is the number of answers itself.
            String named = IntStream.range(0, sums.size())
                    .mapToObj(i -> difference(therapist(i), i == 0 ? 77 : 3, 3))
                    .collect(Collectors.joining(","));
            await().untilAsserted(() -> assertThat(reconciliation("wrong", wrong))
                    .isEqualTo("{\"cells\":59,\"outcomes\":177,\"differences\":[" + named + "]}"));
            HttpClient browser = dashboard.signedIn("wrong", "wim");
            assertThat(dashboard.page(browser, "/clinics/wrong/reconciliation").text())
                    .contains("58 sets of sums differ");
        }
    }

    @Test
    void setsOnOneSideAloneAreNamedWithoutTellingWhatAnybodyAnswered() {
        try (Pipeline half = new Pipeline("half")) {
            half.clinic("Half");
            half.answered("S-1", "t-1", "client-1", 4, 6);
            half.sums(sumsOfThree("half", "t-2"));

            await().untilAsserted(() -> assertThat(reconciliation("half", half))
                    .isEqualTo("{\"cells\":1,\"outcomes\":1,\"differences\":[" + difference("t-1", 0, 1) + ","
                            + difference("t-2", 3, 0) + "]}"));
            HttpClient browser = dashboard.signedIn("half", "hal");
            assertThat(dashboard.get(browser, "/actuator/prometheus").body())
                    .contains("sleepfollowup_reconciliation_difference");
        }
    }

    /** Two of one client, the first with all that an outcome may have, and one of another. */
    private static void threeOutcomes(Pipeline pipeline, String therapist) {
        pipeline.session(therapist + "-1", therapist)
                .reported("client-1", FIRST_NIGHT, BaselineKind.CHECK_IN, 4, 6, ReconciliationIT::sayMore);
        pipeline.session(therapist + "-2", therapist).reported("client-1", FIRST_NIGHT, BaselineKind.CHECK_IN, 5, 4);
        pipeline.session(therapist + "-3", therapist).reported("client-2", FIRST_NIGHT, BaselineKind.CHECK_IN, 7, 9);
    }

    private static void sayMore(Outcome.Builder outcome) {
        outcome.setPathwaysBefore(new Pathways(8, null, 9, true))
                .setPathwaysAfter(new Pathways(12, 13, null, false))
                .setUnusual(List.of("alcohol"))
                .setAfterReminder(true)
                .setFacts(SessionFacts.newBuilder(SampleRecords.facts())
                        .setGroups(List.of("insomnia", "of-tomorrow", "anxious"))
                        .build());
    }

    private static TherapistSleep sumsOfThree(String clinic, String therapist) {
        return sums(clinic, therapist, BaselineKind.CHECK_IN, 3, 2, 16, 19, 90, 107, 133, 2, 1, 0, 5, 4, 5)
                .setMaintained(3)
                .setUnusual(1)
                .setImputed(1)
                .setSettling(new PairedSums(1L, 8L, 12L, 64L, 96L, 144L))
                .setAfterReminder(new PairedSums(1L, 4L, 6L, 16L, 24L, 36L))
                .setByGroups(List.of(
                        new GroupSums("", new PairedSums(2L, 12L, 13L, 74L, 83L, 97L), 1L, 2L, 0L),
                        new GroupSums("anxious+insomnia", new PairedSums(1L, 4L, 6L, 16L, 24L, 36L), 1L, 1L, 0L)))
                .build();
    }

    /** Its pathways are levels after, in the sums too; a recalled baseline is of sleep alone. */
    private static void oneWithoutPathwaysBefore(Pipeline pipeline, BaselineKind kind) {
        boolean recalled = kind == BaselineKind.RECALLED;
        pipeline.session("S-" + kind, "t-2")
                .reported(
                        "client-1",
                        FIRST_NIGHT,
                        kind,
                        recalled ? 5 : null,
                        6,
                        outcome -> outcome.setPathwaysAfter(new Pathways(12, null, 9, false)));
        TherapistSleep.Builder sums = recalled
                ? sums("right", "t-2", kind, 1, 1, 5, 6, 25, 30, 36, 0, 1, 0, 1, 1, 1)
                        .setMaintained(1)
                : sums("right", "t-2", kind, 1, 1, 0, 6, 0, 0, 36, 0, 0, 0, 1, 0, 0);
        PairedSums sleep =
                recalled ? new PairedSums(1L, 5L, 6L, 25L, 30L, 36L) : new PairedSums(1L, 0L, 6L, 0L, 0L, 36L);
        pipeline.sums(sums.setSettling(new PairedSums(1L, 0L, 12L, 0L, 0L, 144L))
                .setComfort(new PairedSums(1L, 0L, 9L, 0L, 0L, 81L))
                .setByGroups(List.of(new GroupSums("", sleep, 0L, recalled ? 1L : 0L, 0L)))
                .build());
    }

    /** n, G, Σx, Σy, Σx², Σxy, Σy², improved, same, worse, Σm², ΣmT, ΣT². */
    private static TherapistSleep.Builder sums(String clinic, String therapist, BaselineKind kind, long... s) {
        return TherapistSleep.newBuilder()
                .setClinicId(clinic)
                .setTherapistId(therapist)
                .setWave(FIRST_NIGHT)
                .setMonth("2026-11")
                .setBaseline(kind)
                .setAnswers(s[0])
                .setClients(s[1])
                .setSumBefore(s[2])
                .setSumAfter(s[3])
                .setSumBeforeSquared(s[4])
                .setSumBeforeAfter(s[5])
                .setSumAfterSquared(s[6])
                .setImproved(s[7])
                .setSame(s[8])
                .setWorse(s[9])
                .setSumClientAnswersSquared(s[10])
                .setSumClientAnswersChange(s[11])
                .setSumClientChangeSquared(s[12]);
    }

    private static String therapist(int number) {
        return "t-%02d".formatted(number);
    }

    private static String reconciliation(String clinic, Pipeline pipeline) {
        return dashboard
                .get("/api/clinics/" + clinic + "/reconciliation", pipeline.apiKey())
                .body();
    }

    private static String difference(String therapist, int inStream, int counted) {
        return "{\"therapist\":\"" + therapist + "\",\"wave\":\"first-night\",\"month\":\"2026-11\","
                + "\"baseline\":\"check-in\",\"answersInStream\":" + inStream + ",\"answersCounted\":" + counted + "}";
    }
}
