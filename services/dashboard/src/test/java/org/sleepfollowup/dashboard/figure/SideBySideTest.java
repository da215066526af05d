package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.CaseMix;
import org.sleepfollowup.dashboard.statistics.Comparability;
import org.sleepfollowup.dashboard.statistics.PairedSums;

class SideBySideTest {
    private static final int ANSWERS = 63;

    /** Therapists whose clients gain this much on average, each scattering by a point to either side. */
    private static SideBySide of(double effective, int... gains) {
        return ofRepeated(effective, effective, gains);
    }

    private static SideBySide ofRepeated(double effective, double worth, int... gains) {
        Map<String, CaseMix> mixes = new HashMap<>();
        Map<String, Double> toTheMean = new HashMap<>();
        Map<String, Double> toTheAdjusted = new HashMap<>();
        for (int t = 0; t < gains.length; t++) {
            int gain = gains[t];
            mixes.put(
                    "t-" + t,
                    CaseMix.of(IntStream.range(0, ANSWERS)
                            .mapToObj(i -> PairedSums.of(3 + i % 3, 3 + i % 3 + gain + i / 3 % 3 - 1))
                            .reduce(PairedSums.NONE, PairedSums::plus)));
            toTheMean.put("t-" + t, effective);
            toTheAdjusted.put("t-" + t, worth);
        }
        return new SideBySide(Ancova.of(mixes), toTheMean, toTheAdjusted, null);
    }

    @Test
    void therapistsWhoDifferTrulyStandSideBySide() {
        SideBySide five = of(ANSWERS, 0, 1, 2, 3, 4);

        assertThat(five.comparability()).isEqualTo(Comparability.COMPARABLE);
        AdjustedFigures middle = five.of("t-2");
        assertThat(middle.standing()).isEqualTo("within-normal-range");
        assertThat(middle.adjustedGain().value()).isCloseTo(2, within(1e-12));
        assertThat(middle.adjustedGain().low()).isLessThan(2);
        assertThat(middle.reliability()).isGreaterThan(0.7);
        assertThat(middle.limits().watchHigh())
                .isGreaterThan(middle.adjustedGain().value());
    }

    @Test
    void fourAreTooFew() {
        SideBySide four = of(ANSWERS, 0, 1, 2, 3);

        assertThat(four.of("t-0").standing()).isNull();
        assertThat(four.of("t-0").adjusted()).isNotNull();
        assertThat(four.hidesStanding("t-0")).isEqualTo("fewer-than-5-therapists");
    }

    @Test
    void whereAllDifferenceIsChanceNobodyStandsAnywhere() {
        SideBySide alike = of(ANSWERS, 1, 1, 1, 1, 1, 1);

        assertThat(alike.of("t-0").reliability()).isZero();
        assertThat(alike.of("t-0").limits()).isNull();
        assertThat(alike.hidesStanding("t-0")).isEqualTo("reliability-below-0.70");
    }

    @Test
    void answersThatAreWorthLessToTheAdjustedMeanWidenItsRangeAndLeaveItEstablished() {
        AdjustedFigures once = ofRepeated(ANSWERS, ANSWERS, 0, 1, 2, 3, 4).of("t-2");
        AdjustedFigures repeated = ofRepeated(ANSWERS, 20, 0, 1, 2, 3, 4).of("t-2");

        assertThat(repeated.standardError()).isGreaterThan(once.standardError());
        assertThat(repeated.adjusted().low()).isLessThan(once.adjusted().low());
        assertThat(repeated.reliability()).isLessThan(once.reliability());
        assertThat(repeated.adjustedEffective()).isEqualTo(20);
    }

    @Test
    void earlyFiguresAreNeitherAdjustedNorPlaced() {
        SideBySide early = of(29, 0, 1, 2, 3, 4);

        assertThat(early.of("t-0")).isEqualTo(AdjustedFigures.NONE);
        assertThat(early.hides("t-0")).isEqualTo("fewer-than-30-effective-answers");
    }

    @Test
    void withoutAnybodyThereIsNothing() {
        SideBySide nobody = new SideBySide(null, Map.of(), Map.of(), null);

        assertThat(nobody.ancova()).isNull();
        assertThat(nobody.components()).isNull();
    }
}
