package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Reference values: Newcombe (1998), as R 4.2.2 computes them. */
class ProportionTest {
    @Test
    void agreesWithThePublishedExamples() {
        Estimate some = Proportion.of(81, 263);
        Estimate none = Proportion.of(0, 20);

        assertThat(some.value()).isCloseTo(81 / 263.0, within(1e-12));
        assertThat(some.low()).isCloseTo(0.2552885199, within(1.3e-10));
        assertThat(some.high()).isCloseTo(0.3662095770, within(1.8e-10));
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611251581, within(8e-11));
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
}
