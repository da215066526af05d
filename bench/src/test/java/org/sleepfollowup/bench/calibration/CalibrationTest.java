package org.sleepfollowup.bench.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A tenth of the clinics of {@code bench/run calibration}, and the same every time. The limits are wider by three standard
 * errors of what so few looks can tell: a therapist's range that held the truth 88 times of 100 would still fall outside. Of a session fact, at which each
 * clinic is one look, and of alarms that are rare, only {@code bench/run calibration} tells more.
 */
class CalibrationTest {
    private static final int CLINICS = 50;
    private static final Map<Setting, Tally> TALLIES = new EnumMap<>(Setting.class);

    private static Tally tally(Setting setting) {
        return TALLIES.computeIfAbsent(setting, of -> Calibration.of(of, CLINICS));
    }

    @ParameterizedTest
    @EnumSource
    void figuresHoldTheTruthAsOftenAsTheyClaim(Setting setting) {
        assertThat(tally(setting).shares()).isNotEmpty().allSatisfy((claim, share) -> {
            Limit limit = Limit.of(setting, claim, share.looks());
            if (limit != null) {
                Limit few = claim.isOfAlarms() ? limit : limit.widened(share.looks());
                assertThat(share.value()).as(claim.words).isBetween(few.low(), few.high());
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void shrunkenMeansAreNearerTheTruthThanRawOnes(Setting setting) {
        assertThat(tally(setting).shrunkenError()).isLessThan(tally(setting).rawError());
    }

    @Test
    void rangesThatCountRepeatedAnswersInFullWouldBeCaught() {
        Share naive = tally(Setting.USUAL).shares().get(Claim.REPEATS_IN_FULL);
        Limit limit = Limit.of(Setting.USUAL, Claim.ADJUSTED_GAIN, naive.looks());

        assertThat(limit.widened(naive.looks()).admits(naive.value())).isFalse();
    }

    @Test
    void eightIdenticalTherapistsSeemAboutAPointApart() {
        assertThat(Luck.gap()).isCloseTo(1, within(0.2));
    }

    @Test
    void withoutAnyEffectWhoSleptBadlyGainsAndWhoSleptWellLoses() {
        Map<Integer, Double> changes = Regression.changes(0);

        assertThat(changes.get(3)).isBetween(0.8, 1.3);
        assertThat(changes.get(6)).isCloseTo(0, within(0.15));
        assertThat(changes.get(9)).isLessThan(-0.8);
    }
}
