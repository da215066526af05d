package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class VarianceComponentsTest {
    private static final double TAU_SQUARED = 1764.05;
    private static final double SIGMA_SQUARED = 2451.25;
    private static final VarianceComponents BATCHES = new VarianceComponents(1527.5, TAU_SQUARED, SIGMA_SQUARED);

    private static CaseMix of(GroupSums group) {
        return CaseMix.of(new PairedSums(group.size(), 0, group.sum(), 0, 0, group.squares()));
    }

    private static Map<String, CaseMix> dyestuff() {
        List<GroupSums> batches = OneWayAnovaTest.DYESTUFF;
        return Map.of(
                "A", of(batches.get(0)),
                "B", of(batches.get(1)),
                "C", of(batches.get(2)),
                "D", of(batches.get(3)),
                "E", of(batches.get(4)),
                "F", of(batches.get(5)));
    }

    @Test
    void agreesWithPublishedComponents() {
        VarianceComponents components = VarianceComponents.of(Ancova.of(dyestuff()), Map.of());

        assertThat(components.centre()).isCloseTo(1527.5, NineDigits.of(1527.5));
        assertThat(components.between()).isCloseTo(TAU_SQUARED, NineDigits.of(TAU_SQUARED));
        assertThat(components.within()).isCloseTo(SIGMA_SQUARED, NineDigits.of(SIGMA_SQUARED));
    }

    @Test
    void agreesWithPublishedReliabilityAndShrinkage() {
        assertThat(BATCHES.reliability(5)).isCloseTo(0.7825267267, NineDigits.of(0.7825267267));
        assertThat(BATCHES.shrunken(1505, 5)).isCloseTo(1509.893149, NineDigits.of(1509.893149));
    }

    @Test
    void repeatedAnswersLeaveLessToTheTherapists() {
        Ancova ancova = Ancova.of(dyestuff());
        Map<String, Double> halved = Map.of("A", 2.5, "B", 2.5, "C", 2.5, "D", 2.5, "E", 2.5, "F", 2.5);

        // MSB halves, MSW stays: (11271.5/2 - 2451.25)/2.5.
        assertThat(VarianceComponents.of(ancova, halved).between()).isCloseTo(1273.8, NineDigits.of(1273.8));
    }

    @Test
    void whatTheUncertainSlopeAddsIsTakenAway() {
        // SSB of the gains less what the slope's uncertainty adds, as written out: Σn(g - ḡ)² - σ²(k - 1 + Σnh), by
        // n₀(k - 1).
        Ancova ancova = Ancova.of(AncovaTest.ANOREXIA);
        double variance = Math.pow(ancova.residualDeviation(), 2);
        double excess = -2 * variance;
        for (AdjustedMean t : ancova.therapists().values()) {
            excess += t.pairs() * (Math.pow(t.gain() - ancova.gain(), 2) - variance * t.leverage());
        }
        double expected = excess / (72 - (29 * 29 + 26 * 26 + 17 * 17) / 72.0);

        VarianceComponents components = VarianceComponents.of(ancova, Map.of());

        assertThat(components.between()).isCloseTo(expected, within(1e-9));
        assertThat(components.within()).isCloseTo(6978.183039 * 6978.183039 / 1e4, within(1e-4));
    }

    @Test
    void therapistsNearerThanChanceWouldHaveThemDoNotDifferAtAll() {
        Map<String, CaseMix> alike = Map.of(
                "a", of(OneWayAnovaTest.group(0, 10)),
                "b", of(OneWayAnovaTest.group(1, 9)));

        VarianceComponents components = VarianceComponents.of(Ancova.of(alike), Map.of());

        assertThat(components.between()).isZero();
        assertThat(components.reliability(30)).isZero();
        assertThat(components.shrunken(9, 30)).isEqualTo(5);
        assertThat(components.overDispersedLimits(30)).isEqualTo(components.limits(30));
    }

    @Test
    void ofOneTherapistOrWithoutScatterNothingIsKnown() {
        CaseMix one = CaseMix.of(PairedSums.of(1, 2));

        assertThat(VarianceComponents.of(Ancova.of(Map.of("a", of(OneWayAnovaTest.group(1, 2, 3)))), Map.of()))
                .isNull();
        assertThat(VarianceComponents.of(Ancova.of(Map.of("a", one, "b", one)), Map.of()))
                .isNull();
    }

    @Test
    void whereClientsOfATherapistAllSayTheSameReliabilityIsWhole() {
        Map<String, CaseMix> apart = Map.of(
                "a", of(OneWayAnovaTest.group(2, 2)),
                "b", of(OneWayAnovaTest.group(4, 4)));

        VarianceComponents components = VarianceComponents.of(Ancova.of(apart), Map.of());

        assertThat(components.between()).isEqualTo(2);
        assertThat(components.reliability(2)).isEqualTo(1);
        assertThat(components.shrunken(4, 2)).isEqualTo(4);
    }

    @Test
    void withoutAnswersNothingIsReliableAndTheClinicStandsForTheTherapist() {
        assertThat(BATCHES.reliability(0)).isZero();
        assertThat(BATCHES.shrunken(1505, 0)).isEqualTo(1527.5);
    }

    @Test
    void negativeVariancesAreRefused() {
        assertThatThrownBy(() -> new VarianceComponents(1, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VarianceComponents(1, 1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void amongFewerThanTwelveWithAsManyAnswersNobodyIsBeyondOverDispersedSignalLines(
            @ForAll @Size(min = 2, max = 11) List<@Size(4) List<@IntRange(max = 10) Integer>> therapists) {
        Map<String, CaseMix> all = new HashMap<>();
        therapists.forEach(answers -> all.put(
                "t" + all.size(),
                of(OneWayAnovaTest.group(answers.stream().mapToLong(y -> y).toArray()))));
        Ancova ancova = Ancova.of(all);
        VarianceComponents components = VarianceComponents.of(ancova, Map.of());
        Assume.that(components.between() > 0);

        assertThat(ancova.therapists().values())
                .extracting(t -> components.overDispersedLimits(4).standing(t.gain()))
                .doesNotContain(Standing.SIGNAL_BELOW, Standing.SIGNAL_ABOVE);
    }

    @Property
    void moreAnswersMakeReliabilityGrowTowardsOne(
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double fewer,
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double more) {
        assertThat(BATCHES.reliability(fewer + more)).isBetween(BATCHES.reliability(fewer), 1.0);
        assertThat(BATCHES.reliability(1e12)).isCloseTo(1, within(1e-9));
        assertThat(BATCHES.reliability(1e-12)).isCloseTo(0, within(1e-9));
    }

    @Property
    void aShrunkenMeanLiesBetweenTheMeanAndTheCentre(
            @ForAll @DoubleRange(min = 0, max = 3000) double mean,
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double n) {
        assertThat(BATCHES.shrunken(mean, n)).isBetween(Math.min(mean, 1527.5) - 1e-9, Math.max(mean, 1527.5) + 1e-9);
    }
}
