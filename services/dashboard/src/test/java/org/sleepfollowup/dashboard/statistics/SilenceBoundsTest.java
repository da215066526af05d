package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SilenceBoundsTest {
    @Test
    void theSilentMayAllHaveImprovedOrNone() {
        assertThat(SilenceBounds.of(30, 20, 80)).isEqualTo(new SilenceBounds(0.375, 0.625));
    }

    @Test
    void whereNobodyIsSilentTheShareIsKnown() {
        assertThat(SilenceBounds.of(30, 0, 80)).isEqualTo(new SilenceBounds(0.375, 0.375));
    }

    @Test
    void ofNobodyThereIsNoShare() {
        assertThat(SilenceBounds.of(0, 0, 0)).isNull();
    }

    @Test
    void moreThanWereInvitedAreRefused() {
        assertThatThrownBy(() -> SilenceBounds.of(5, 6, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SilenceBounds.of(11, 0, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SilenceBounds.of(0, -1, 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SilenceBounds.of(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whateverTheSilentWouldHaveSaidTheShareLiesWithin(
            @ForAll @IntRange(max = 200) int improved,
            @ForAll @IntRange(max = 200) int others,
            @ForAll @IntRange(min = 1, max = 200) int silent,
            @ForAll @IntRange(max = 200) int some) {
        int invited = improved + others + silent;
        double truth = (improved + some % (silent + 1)) / (double) invited;

        SilenceBounds bounds = SilenceBounds.of(improved, silent, invited);

        assertThat(truth).isBetween(bounds.low(), bounds.high());
        assertThat(bounds.low()).isBetween(0.0, 1.0);
        assertThat(bounds.high()).isBetween(0.0, 1.0);
    }
}
