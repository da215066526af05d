package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SumsTest {
    @Test
    void sumsOfSeveralPairsAreTheSumsOfEach() {
        assertThat(PairedSums.of(3, 5).plus(PairedSums.of(4, 1))).isEqualTo(new PairedSums(2, 7, 6, 25, 19, 26));
        assertThat(new GroupSums(2, 3, 5).plus(new GroupSums(1, -2, 4))).isEqualTo(new GroupSums(3, 1, 9));
    }

    @Property
    void addingInAnyOrderGivesTheSame(
            @ForAll @IntRange(max = 10) int a, @ForAll @IntRange(max = 10) int b, @ForAll @IntRange(max = 10) int c) {
        PairedSums one = PairedSums.of(a, b);
        PairedSums two = PairedSums.of(b, c);
        PairedSums three = PairedSums.of(c, a);

        assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one.plus(two)));
        assertThat(one.plus(PairedSums.NONE)).isEqualTo(one);
    }

    @Test
    void aSumThatNoLongerFitsIsRefused() {
        PairedSums large = PairedSums.of(Integer.MAX_VALUE, 0);

        assertThat(large.plus(large).beforeSquared()).isEqualTo(2L * Integer.MAX_VALUE * Integer.MAX_VALUE);
        assertThatThrownBy(() -> large.plus(large).plus(large)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new GroupSums(1, 3_000_000_000L, 9_000_000_000_000_000_000L)
                        .plus(new GroupSums(1, 3_000_000_000L, 9_000_000_000_000_000_000L)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sumsThatNoPairsHaveAreRefused() {
        assertRefused(-1, 0, 0, 0, 0, 0);
        assertRefused(0, 0, 1, 0, 0, 1);
        assertRefused(2, 3, 4, 4, 6, 8);
        assertRefused(2, 3, 4, 5, 6, 7);
        assertRefused(2, 3, 3, 5, 6, 5);
    }

    @Test
    void changesThatNoClientsHaveAreRefused() {
        assertThatThrownBy(() -> new ChangeSums(2, 2, 3, 4, 2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChangeSums(2, 2, 3, 5, 2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRefused(long n, long x, long y, long xx, long xy, long yy) {
        assertThatThrownBy(() -> new PairedSums(n, x, y, xx, xy, yy)).isInstanceOf(IllegalArgumentException.class);
    }
}
