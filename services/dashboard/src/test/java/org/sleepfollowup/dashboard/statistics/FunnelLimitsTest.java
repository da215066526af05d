package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FunnelLimitsTest {
    @Test
    void theLinesAreAsManyStandardErrorsAwayAsTheNormalDistributionSays() {
        FunnelLimits limits = FunnelLimits.of(1, 4, 0, 16);

        assertNine(limits.watchLow(), 1 - 1.959963984540054 / 2);
        assertNine(limits.watchHigh(), 1 + 1.959963984540054 / 2);
        assertNine(limits.signalLow(), 1 - 3.090232306167813 / 2);
        assertNine(limits.signalHigh(), 1 + 3.090232306167813 / 2);
    }

    @Test
    void whereTherapistsTrulyDifferTheLinesLieFurtherApart() {
        // 4/16 + 0.75 = 1.
        FunnelLimits limits = FunnelLimits.of(1, 4, 0.75, 16);

        assertNine(limits.watchHigh(), 2.959963985);
        assertNine(limits.signalHigh(), 4.090232306);
    }

    @Test
    void aMeanStandsByTheLinesBetweenWhichItLies() {
        FunnelLimits limits = new FunnelLimits(-3, -2, 2, 3);

        assertThat(limits.standing(-3.1)).isEqualTo(Standing.SIGNAL_BELOW);
        assertThat(limits.standing(-3)).isEqualTo(Standing.WATCH_BELOW);
        assertThat(limits.standing(-2)).isEqualTo(Standing.WITHIN);
        assertThat(limits.standing(2)).isEqualTo(Standing.WITHIN);
        assertThat(limits.standing(3)).isEqualTo(Standing.WATCH_ABOVE);
        assertThat(limits.standing(3.1)).isEqualTo(Standing.SIGNAL_ABOVE);
    }

    @Test
    void withoutAnyScatterOnlyTheCentreIsWithin() {
        FunnelLimits limits = FunnelLimits.of(1, 0, 0, 16);

        assertThat(limits.standing(1)).isEqualTo(Standing.WITHIN);
        assertThat(limits.standing(1.001)).isEqualTo(Standing.SIGNAL_ABOVE);
    }

    @Test
    void withoutAnswersThereAreNoLimits() {
        assertThatThrownBy(() -> FunnelLimits.of(1, 4, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FunnelLimits.of(1, 4, 0, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void moreAnswersNeverWidenTheFunnel(
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double fewer,
            @ForAll @DoubleRange(min = 0.1, max = 1e6) double more,
            @ForAll @DoubleRange(max = 10) double between) {
        assertThat(FunnelLimits.of(0, 4, between, fewer + more).signalHigh())
                .isBetween(0.0, FunnelLimits.of(0, 4, between, fewer).signalHigh());
    }

    private static void assertNine(double actual, double reference) {
        assertThat(actual).isCloseTo(reference, NineDigits.of(reference));
    }
}
