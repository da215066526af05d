package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: prop.test of R 4.2.2 without correction; the first two are those of Newcombe (1998). */
class ProportionTest {
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2552885198783, 0.3662095769828",
        "0, 20, 0, 0.1611251580528",
        "20, 20, 0.8388748419472, 1",
        "1, 29, 0.006113214292763, 0.171755218793203",
        "15, 148, 0.06238639953074, 0.16048724172331"
    })
    void agreesWithThePublishedExamples(long k, long n, double low, double high) {
        Estimate estimate = Proportion.of(k, n);

        assertThat(estimate.value()).isEqualTo((double) k / n);
        assertThat(estimate.low()).isCloseTo(low, NineDigits.of(low));
        assertThat(estimate.high()).isCloseTo(high, NineDigits.of(high));
    }

    @Test
    void ofNothingThereIsNoProportion() {
        assertThat(Proportion.of(0, 0)).isNull();
    }

    @Test
    void moreThanAllIsRefused() {
        assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void theRangeHoldsTheShareAndStaysWithinZeroAndOne(
            @ForAll @IntRange(max = 1000) int k, @ForAll @IntRange(min = 1, max = 1000) int more) {
        Estimate estimate = Proportion.of(k, k + more - 1L + (k == 0 ? 1 : 0));

        assertThat(estimate.low()).isBetween(0.0, estimate.value());
        assertThat(estimate.high()).isBetween(estimate.value(), 1.0);
    }

    @Property
    void whatDidNotHappenHasTheRangeTurnedRound(
            @ForAll @IntRange(max = 1000) int happened, @ForAll @IntRange(min = 1, max = 1000) int not) {
        Estimate one = Proportion.of(happened, happened + not);
        Estimate other = Proportion.of(not, happened + not);

        assertThat(other.low()).isCloseTo(1 - one.high(), within(1e-12));
        assertThat(other.high()).isCloseTo(1 - one.low(), within(1e-12));
    }

    @Property
    void asMuchAgainNarrowsTheRange(
            @ForAll @IntRange(max = 1000) int happened, @ForAll @IntRange(min = 1, max = 1000) int not) {
        Estimate once = Proportion.of(happened, happened + not);
        Estimate twice = Proportion.of(2L * happened, 2L * (happened + not));

        assertThat(twice.high() - twice.low()).isLessThan(once.high() - once.low());
    }
}
