package org.sleepfollowup.aggregator.summing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SleepSumsTest {
    private static final PairedSums ONE = new PairedSums(1, 1, 1, 1, 1, 1);

    @Property(tries = 100)
    void whatIsTakenAwayLeavesNoTrace(
            @ForAll @IntRange(max = 10) int before,
            @ForAll @IntRange(max = 10) int after,
            @ForAll @IntRange(max = 10) int otherBefore,
            @ForAll @IntRange(max = 10) int otherAfter) {
        GroupSums some = GroupSums.of(otherBefore, otherAfter, 1).plus(GroupSums.of(null, otherAfter, 1));
        assertThat(some.plus(GroupSums.of(before, after, 1)).plus(GroupSums.of(before, after, -1)))
                .isEqualTo(some);
        assertThat(ClientSums.of(new ClientSleep(before, after), 1)
                        .plus(ClientSums.of(new ClientSleep(before, after), -1)))
                .isEqualTo(ClientSums.ZERO);
    }

    @Property(tries = 100)
    void everyChangeIsImprovedTheSameOrWorseAndMaintainedUnlessWorse(
            @ForAll @IntRange(max = 10) int before, @ForAll @IntRange(max = 10) int after) {
        GroupSums sums = GroupSums.of(before, after, 1);
        assertThat(sums.improved() + sums.same() + sums.worse()).isEqualTo(1);
        assertThat(sums.improved()).isEqualTo(after - before >= 2 ? 1 : 0);
        assertThat(sums.worse()).isEqualTo(after - before <= -2 ? 1 : 0);
        assertThat(sums.maintained()).isEqualTo(after >= before - 1 ? 1 : 0);
    }

    static Stream<PairedSums> oneIsFull() {
        return LongStream.range(0, 6).mapToObj(full -> {
            long[] s = LongStream.range(0, 6)
                    .map(i -> i == full ? Long.MAX_VALUE : 1)
                    .toArray();
            return new PairedSums(s[0], s[1], s[2], s[3], s[4], s[5]);
        });
    }

    @ParameterizedTest
    @MethodSource("oneIsFull")
    void aSumThatWouldOverflowIsRefused(PairedSums full) {
        assertThatThrownBy(() -> full.plus(ONE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void aCountThatWouldOverflowIsRefused() {
        for (GroupSums full : new GroupSums[] {
            new GroupSums(ONE, Long.MAX_VALUE, 0, 0, 0),
            new GroupSums(ONE, 0, Long.MAX_VALUE, 0, 0),
            new GroupSums(ONE, 0, 0, Long.MAX_VALUE, 0),
            new GroupSums(ONE, 0, 0, 0, Long.MAX_VALUE)
        }) {
            assertThatThrownBy(() -> full.plus(new GroupSums(ONE, 1, 1, 1, 1))).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void aClientsSquareThatWouldOverflowIsRefused() {
        long root = 3_037_000_500L; // its square is the first beyond a long
        assertThatThrownBy(() -> ClientSums.of(new ClientSleep(root, 0), 1)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> ClientSums.of(new ClientSleep(1, -root), 1)).isInstanceOf(ArithmeticException.class);
    }
}
