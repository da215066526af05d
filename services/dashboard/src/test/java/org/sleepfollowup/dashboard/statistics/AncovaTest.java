package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reference values: R 4.2.2, lm and predict on published data. */
class AncovaTest {
    private static final Set<String> NONE = Set.of();
    private static final Set<String> SMOKE = Set.of("smoke");
    private static final Set<String> HYPERTENSION = Set.of("hypertension");
    private static final Set<String> BOTH = Set.of("smoke", "hypertension");

    /** MASS::anorexia: tenths of a pound before and after, by treatment. */
    static final Map<String, CaseMix> ANOREXIA = Map.of(
            "CBT", CaseMix.of(new PairedSums(29, 23980, 24852, 19894720, 20605780, 21492620)),
            "Cont", CaseMix.of(new PairedSums(26, 21205, 21088, 17375735, 17187960, 17160260)),
            "FT", CaseMix.of(new PairedSums(17, 14149, 15384, 11816397, 12840625, 14036538)));

    /** MASS::birthwt: weight of the mother and of the child, by race, smoking and hypertension. */
    private static final Map<String, CaseMix> BIRTHWT = Map.of(
            "1",
            new CaseMix(Map.of(
                    NONE, new PairedSums(43, 5989, 147765, 862181, 20568588, 529350709),
                    HYPERTENSION, new PairedSums(1, 120, 3100, 14400, 372000, 9610000),
                    SMOKE, new PairedSums(48, 5854, 135326, 744650, 16631047, 398844632),
                    BOTH, new PairedSums(4, 714, 11670, 133206, 2163619, 36706302))),
            "2",
            new CaseMix(Map.of(
                    NONE, new PairedSums(14, 2008, 39387, 307324, 5678965, 115570953),
                    HYPERTENSION, new PairedSums(2, 383, 6285, 78245, 1267680, 20589125),
                    SMOKE, new PairedSums(9, 1239, 23905, 179109, 3317558, 65064507),
                    BOTH, new PairedSums(1, 187, 1135, 34969, 212245, 1288225))),
            "3",
            new CaseMix(Map.of(
                    NONE, new PairedSums(51, 6067, 146616, 739155, 17601116, 444956322),
                    HYPERTENSION, new PairedSums(4, 486, 8252, 61190, 1005291, 18289706),
                    SMOKE, new PairedSums(12, 1488, 33086, 206376, 4205971, 98441512))));

    @Test
    void agreesWithAPublishedAdjustmentForTheRatingBefore() {
        Ancova ancova = Ancova.of(ANOREXIA);

        assertNine(ancova.slope(), 0.4344611504);
        assertNine(ancova.residualDeviation() / 10, 6.978183039);
        assertThat(ancova.degreesOfFreedom()).isEqualTo(68);
        assertAdjusted(ancova, "CBT", 10, 85.57432831, 1.296609173);
        assertAdjusted(ancova, "Cont", 10, 81.47726279, 1.375385325);
        assertAdjusted(ancova, "FT", 10, 90.13739097, 1.697624457);
    }

    @Test
    void agreesWithAPublishedAdjustmentForGroupsToo() {
        Ancova ancova = Ancova.of(BIRTHWT);

        assertNine(ancova.slope(), 4.96182067427);
        assertNine(ancova.coefficient("smoke"), -386.71866487517);
        assertNine(ancova.coefficient("hypertension"), -522.05415530876);
        assertNine(ancova.residualDeviation(), 670.578913564);
        assertThat(ancova.degreesOfFreedom()).isEqualTo(183);
        assertAdjusted(ancova, "1", 1, 3143.72080282, 70.6143741401);
        assertAdjusted(ancova, "2", 1, 2659.79171006, 134.6156874552);
        assertAdjusted(ancova, "3", 1, 2769.77938012, 87.2004574892);
    }

    @Test
    void theGainIsMeasuredFromTheClinicsMeanBefore() {
        Ancova ancova = Ancova.of(ANOREXIA);
        double before = (23980 + 21205 + 14149) / 72.0;

        ancova.therapists().values().forEach(t -> assertThat(t.gain()).isCloseTo(t.mean() - before, offset(1e-9)));
        assertThat(ancova.gain()).isCloseTo((24852 + 21088 + 15384) / 72.0 - before, offset(1e-9));
    }

    @Test
    void withoutBaselinesOnlyGroupsAreAdjustedFor() {
        // datasets::warpbreaks: breaks by tension (the therapist) and wool (the group).
        Ancova ancova = Ancova.of(Map.of(
                "L", wools(new PairedSums(9, 0, 401, 0, 0, 20487), new PairedSums(9, 0, 254, 0, 0, 7946)),
                "M", wools(new PairedSums(9, 0, 216, 0, 0, 5784), new PairedSums(9, 0, 259, 0, 0, 8165)),
                "H", wools(new PairedSums(9, 0, 221, 0, 0, 6271), new PairedSums(9, 0, 169, 0, 0, 3365))));

        assertThat(ancova.slope()).isNull();
        assertNine(ancova.coefficient("B"), -5.77777777778);
        assertNine(ancova.residualDeviation(), 11.6171329414);
        assertThat(ancova.degreesOfFreedom()).isEqualTo(50);
    }

    private static CaseMix wools(PairedSums a, PairedSums b) {
        return new CaseMix(Map.of(NONE, a, Set.of("B"), b));
    }

    @Test
    void agreesWithAPublishedFactorialInBlocks() {
        // datasets::npk: tenths of a pound of peas by block (the therapist) and fertilisers (the groups).
        Ancova ancova = Ancova.of(Map.of(
                "1", plots("PK", 495, "NP", 628, "", 468, "NK", 570),
                "2", plots("N", 598, "NPK", 585, "K", 555, "P", 560),
                "3", plots("P", 628, "NPK", 558, "N", 695, "K", 550),
                "4", plots("N", 620, "NPK", 488, "K", 455, "P", 442),
                "5", plots("NP", 520, "", 515, "NK", 498, "PK", 488),
                "6", plots("NK", 572, "NP", 590, "PK", 532, "", 560)));

        assertNine(ancova.coefficient("N") / 10, 5.61666666667);
        assertNine(ancova.coefficient("P") / 10, -1.18333333333);
        assertNine(ancova.coefficient("K") / 10, -3.98333333333);
        assertNine(ancova.residualDeviation() / 10, 4.00154136969);
        assertThat(ancova.degreesOfFreedom()).isEqualTo(15);
    }

    private static CaseMix plots(Object... fertilisersAndYields) {
        Map<Set<String>, PairedSums> plots = new LinkedHashMap<>();
        for (int i = 0; i < fertilisersAndYields.length; i += 2) {
            Set<String> fertilisers = new TreeSet<>(List.of(((String) fertilisersAndYields[i]).split("")));
            fertilisers.remove("");
            plots.put(fertilisers, PairedSums.of(0, (Integer) fertilisersAndYields[i + 1]));
        }
        return new CaseMix(plots);
    }

    @Test
    void ratingsThatDoNotVaryWithinTherapistsAreLeftOut() {
        Ancova ancova = Ancova.of(Map.of(
                "a", CaseMix.of(PairedSums.of(3, 4).plus(PairedSums.of(3, 6))),
                "b", CaseMix.of(PairedSums.of(5, 7).plus(PairedSums.of(5, 9)))));

        assertThat(ancova.slope()).isNull();
        assertThat(ancova.degreesOfFreedom()).isEqualTo(2);
        assertThat(ancova.residualDeviation()).isCloseTo(Math.sqrt(2), offset(1e-12));
        assertThat(ancova.therapists().get("a").mean()).isEqualTo(5);
    }

    @Test
    void aGroupThatAnotherTellsAlreadyIsLeftOut() {
        PairedSums with = PairedSums.of(1, 4).plus(PairedSums.of(5, 6));
        PairedSums without = PairedSums.of(2, 3).plus(PairedSums.of(4, 4));
        Ancova twice = Ancova.of(Map.of("a", new CaseMix(Map.of(Set.of("g", "h"), with, NONE, without))));
        Ancova once = Ancova.of(Map.of("a", new CaseMix(Map.of(Set.of("g"), with, NONE, without))));

        assertThat(twice.coefficient("g")).isEqualTo(once.coefficient("g"));
        assertThat(twice.coefficient("h")).isNull();
        assertThat(twice.residualDeviation()).isEqualTo(once.residualDeviation());
        assertThat(twice.degreesOfFreedom()).isEqualTo(once.degreesOfFreedom());
    }

    @Test
    void aGroupThatIsOneTherapistsAloneCannotBeToldFromTheTherapist() {
        PairedSums pairs = PairedSums.of(1, 4).plus(PairedSums.of(5, 6));
        Ancova ancova = Ancova.of(Map.of("a", new CaseMix(Map.of(Set.of("g"), pairs)), "b", CaseMix.of(pairs)));

        assertThat(ancova.coefficient("g")).isNull();
        assertThat(ancova.coefficient("unheard of")).isNull();
    }

    @Test
    void ofNobodyThereIsNone() {
        assertThat(Ancova.of(Map.of())).isNull();
        assertThat(Ancova.of(Map.of("a", CaseMix.of(PairedSums.NONE)))).isNull();
    }

    @Test
    void whoHasNoPairsIsPassedOver() {
        Map<String, CaseMix> more = new LinkedHashMap<>(ANOREXIA);
        more.put("nobody", CaseMix.of(PairedSums.NONE));

        assertThat(Ancova.of(more).therapists()).doesNotContainKey("nobody");
        assertThat(Ancova.of(more).degreesOfFreedom()).isEqualTo(68);
    }

    @Test
    void onePairHasAMeanWithoutARange() {
        AdjustedMean mean = Ancova.of(Map.of("a", CaseMix.of(PairedSums.of(4, 7))))
                .therapists()
                .get("a");

        assertThat(mean.standardError()).isNull();
        assertThat(mean.gain(1)).isEqualTo(new Estimate(3, null, null));
    }

    @Test
    void pairsOnOneLineLeaveNoScatter() {
        Ancova ancova = Ancova.of(Map.of(
                "a", CaseMix.of(PairedSums.of(0, 1).plus(PairedSums.of(1, 2)).plus(PairedSums.of(2, 3)))));

        assertThat(ancova.slope()).isEqualTo(1);
        assertThat(ancova.residualDeviation()).isZero();
        assertThat(ancova.therapists().get("a").gain(3)).isEqualTo(new Estimate(1, 1.0, 1.0));
    }

    @Test
    void repeatedAnswersWidenTheRange() {
        AdjustedMean mean = Ancova.of(ANOREXIA).therapists().get("FT");

        assertThat(mean.standardError(17)).isEqualTo(mean.standardError());
        assertThat(mean.standardError(8)).isGreaterThan(mean.standardError());
        assertThatThrownBy(() -> mean.standardError(0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(mean.mean(17).high() / 10)
                .isCloseTo(90.13739097 + 1.99546893142984 * 1.697624457, NineDigits.of(93));
    }

    private static void assertAdjusted(Ancova ancova, String therapist, double unit, double mean, double error) {
        AdjustedMean adjusted = ancova.therapists().get(therapist);
        assertNine(adjusted.mean() / unit, mean);
        assertNine(adjusted.standardError() / unit, error);
    }

    private static void assertNine(double actual, double reference) {
        assertThat(actual).isCloseTo(reference, NineDigits.of(reference));
    }
}
