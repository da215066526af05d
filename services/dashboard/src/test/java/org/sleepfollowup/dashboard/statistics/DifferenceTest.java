package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Reference values: t.test of R 4.2.2. */
class DifferenceTest {
    private static ChangeSums once(int... changes) {
        return ChangeSumsTest.of(IntStream.of(changes).mapToObj(d -> List.of(d)).toList());
    }

    @Test
    void agreesWithWelchWhereEveryClientAnsweredOnce() {
        // datasets::sleep, as if the two groups were different people; tenths of an hour.
        Difference difference = Difference.between(
                once(7, -16, -2, -12, -1, 34, 37, 8, 0, 20), once(19, 8, 11, 1, -1, 44, 55, 16, 46, 34));

        assertNine(difference.value() / 10, 1.58);
        assertNine(difference.standardError() / 10, 0.8490910172388);
        assertNine(difference.degreesOfFreedom(), 17.7764735161785);
        assertNine(difference.estimate().low() / 10, -0.2054832307117);
        assertNine(difference.estimate().high() / 10, 3.3654832307117);
        assertNine(difference.pValue(), 0.0793941401874);
    }

    @Test
    void agreesWithWelchOnGroupsOfDifferentSize() {
        // datasets::chickwts, casein less horsebean.
        Difference difference = Difference.between(
                new ChangeSums(10, 10, 1602, 270068, 10, 1602, 270068),
                new ChangeSums(12, 12, 3883, 1302143, 12, 3883, 1302143));

        assertNine(difference.value(), 163.383333333);
        assertNine(difference.standardError(), 22.2524649639);
        assertNine(difference.degreesOfFreedom(), 18.3597450961);
        assertNine(difference.estimate().low(), 116.698214422);
        assertNine(difference.estimate().high(), 210.068452245);
        assertNine(difference.pValue(), 7.21024958119e-07);
    }

    @Test
    void ofOneClientNoScatterIsKnown() {
        ChangeSums oneClient = ChangeSumsTest.of(List.of(List.of(1, 2)));

        assertThat(Difference.between(oneClient, once(1, 2))).isNull();
        assertThat(Difference.between(once(1, 2), oneClient)).isNull();
        assertThat(Difference.between(once(), once())).isNull();
    }

    @Test
    void withoutScatterAnyDifferenceIsCertain() {
        Difference apart = Difference.between(once(1, 1), once(2, 2, 2));
        Difference same = Difference.between(once(1, 1), once(1, 1));

        assertThat(apart.estimate()).isEqualTo(new Estimate(1, 1.0, 1.0));
        assertThat(apart.pValue()).isZero();
        assertThat(same.pValue()).isEqualTo(1);
    }

    @Test
    void repeatedAnswersWidenTheRange() {
        ChangeSums first = once(0, 1, 2, 3);
        ChangeSums fourClients = once(4, 5, 4, 6);
        ChangeSums eachTwice = ChangeSumsTest.of(List.of(List.of(4, 4), List.of(5, 5), List.of(4, 4), List.of(6, 6)));

        assertThat(Difference.between(first, eachTwice)).isEqualTo(Difference.between(first, fourClients));
    }

    @Property
    void theOtherWayRoundOnlyTheSignChanges(
            @ForAll @Size(min = 2, max = 10) List<@IntRange(min = -10, max = 10) Integer> first,
            @ForAll @Size(min = 2, max = 10) List<@IntRange(min = -10, max = 10) Integer> second) {
        ChangeSums a = ChangeSumsTest.of(first.stream().map(d -> List.of(d)).toList());
        ChangeSums b = ChangeSumsTest.of(second.stream().map(d -> List.of(d)).toList());

        Difference there = Difference.between(a, b);
        Difference back = Difference.between(b, a);

        assertThat(back.value()).isEqualTo(-there.value());
        assertThat(back.pValue()).isCloseTo(there.pValue(), within(1e-12));
        assertThat(there.pValue()).isBetween(0.0, 1.0);
    }

    private static void assertNine(double actual, double reference) {
        assertThat(actual).isCloseTo(reference, NineDigits.of(reference));
    }
}
