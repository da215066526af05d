package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Reference values: R 4.2.2, aov of published data. */
class OneWayAnovaTest {
    static GroupSums group(long... values) {
        return new GroupSums(
                values.length,
                LongStream.of(values).sum(),
                LongStream.of(values).map(v -> v * v).sum());
    }

    /** lme4::Dyestuff: the yield of six batches. */
    static final List<GroupSums> DYESTUFF = List.of(
            group(1545, 1440, 1440, 1520, 1580),
            group(1540, 1555, 1490, 1560, 1495),
            group(1595, 1550, 1605, 1510, 1560),
            group(1445, 1440, 1595, 1465, 1545),
            group(1595, 1630, 1515, 1635, 1625),
            group(1520, 1455, 1450, 1480, 1445));

    @Test
    void agreesWithPublishedGroupsOfOneSize() {
        OneWayAnova anova = OneWayAnova.of(DYESTUFF);

        assertThat(anova.meanSquareBetween()).isCloseTo(11271.5, NineDigits.of(11271.5));
        assertThat(anova.meanSquareWithin()).isCloseTo(2451.25, NineDigits.of(2451.25));
        assertThat(anova.varianceBetween()).isCloseTo(1764.05, NineDigits.of(1764.05));
    }

    @Test
    void agreesWithPublishedGroupsOfDifferentSizes() {
        // datasets::chickwts: weight by feed.
        OneWayAnova anova = OneWayAnova.of(List.of(
                new GroupSums(12, 3883, 1302143),
                new GroupSums(10, 1602, 270068),
                new GroupSums(12, 2625, 604233),
                new GroupSums(11, 3046, 885586),
                new GroupSums(14, 3450, 888268),
                new GroupSums(12, 3947, 1324469)));

        assertThat(anova.meanSquareBetween()).isCloseTo(46225.8324206, NineDigits.of(46225.8324206));
        assertThat(anova.meanSquareWithin()).isCloseTo(3008.55416916, NineDigits.of(3008.55416916));
        assertThat(anova.varianceBetween()).isCloseTo(3659.86015726, NineDigits.of(3659.86015726));
        assertThat(anova.intraclassCorrelation()).isCloseTo(0.548835147024, NineDigits.of(0.548835147024));
    }

    @Test
    void groupsKnownOnlyBySizeGiveTheSame() {
        // {1,2}, {3}, {0,-1,2}, {4,6}: totals 3, 3, 1, 10.
        OneWayAnova bySize = OneWayAnova.of(
                new GroupSums(8, 17, 71),
                List.of(new EqualGroups(1, 1, 9), new EqualGroups(2, 2, 9 + 100), new EqualGroups(3, 1, 1)));
        OneWayAnova byGroup = OneWayAnova.of(List.of(group(1, 2), group(3), group(0, -1, 2), group(4, 6)));

        assertThat(bySize.meanSquareBetween()).isEqualTo(byGroup.meanSquareBetween());
        assertThat(bySize.meanSquareWithin()).isEqualTo(byGroup.meanSquareWithin());
        assertThat(bySize.intraclassCorrelation()).isEqualTo(byGroup.intraclassCorrelation());
    }

    @Test
    void whatDiffersBetweenStrataDoesNotCount() {
        OneWayAnova one = OneWayAnova.of(List.of(group(1, 2), group(3, 5)));
        OneWayAnova shifted = OneWayAnova.of(List.of(group(101, 102), group(103, 105)));

        OneWayAnova pooled = OneWayAnova.pooled(List.of(one, shifted));

        assertThat(pooled.meanSquareBetween()).isEqualTo(one.meanSquareBetween());
        assertThat(pooled.meanSquareWithin()).isEqualTo(one.meanSquareWithin());
        assertThat(pooled.intraclassCorrelation()).isEqualTo(one.intraclassCorrelation());
    }

    @Test
    void strataWhoseGroupsDifferOnlyWithinThemselvesHaveNoCorrelation() {
        OneWayAnova oneClientTwice = OneWayAnova.of(List.of(group(1, 2)));
        OneWayAnova twoClientsAlike = OneWayAnova.of(List.of(group(1), group(1)));

        assertThat(OneWayAnova.pooled(List.of(oneClientTwice, twoClientsAlike)).intraclassCorrelation())
                .isZero();
    }

    @Test
    void groupsNearerThanChanceWouldHaveThemDoNotDifferAtAll() {
        OneWayAnova anova = OneWayAnova.of(List.of(group(0, 10), group(1, 9)));

        assertThat(anova.varianceBetween()).isZero();
        assertThat(anova.intraclassCorrelation()).isZero();
    }

    @Test
    void groupsThatDifferOnlyFromOneAnotherCorrelateWholly() {
        assertThat(OneWayAnova.of(List.of(group(2, 2), group(5, 5, 5))).intraclassCorrelation())
                .isEqualTo(1);
    }

    @Test
    void ofNothingOrOneGroupNothingBetweenIsKnown() {
        for (OneWayAnova anova : List.of(
                OneWayAnova.of(List.of()),
                OneWayAnova.of(List.of(GroupSums.NONE)),
                OneWayAnova.of(List.of(group(1, 2))),
                OneWayAnova.pooled(List.of()))) {
            assertThat(anova.meanSquareBetween()).isNull();
            assertThat(anova.varianceBetween()).isNull();
            assertThat(anova.intraclassCorrelation()).isNull();
        }
    }

    @Test
    void whereNobodyAnsweredTwiceNothingWithinIsKnown() {
        OneWayAnova anova = OneWayAnova.of(List.of(group(1), group(4)));

        assertThat(anova.meanSquareWithin()).isNull();
        assertThat(anova.varianceBetween()).isNull();
        assertThat(anova.intraclassCorrelation()).isNull();
    }

    @Test
    void withoutAnyVarianceThereIsNoCorrelation() {
        OneWayAnova anova = OneWayAnova.of(List.of(group(3, 3), group(3, 3)));

        assertThat(anova.varianceBetween()).isZero();
        assertThat(anova.intraclassCorrelation()).isNull();
    }

    @Test
    void sumsThatNoGroupsHaveAreRefused() {
        assertThatThrownBy(() -> OneWayAnova.of(new GroupSums(3, 3, 3), List.of(new EqualGroups(2, 1, 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OneWayAnova.of(new GroupSums(2, 0, 2), List.of(new EqualGroups(2, 1, 100))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EqualGroups(0, 1, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupSums(2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GroupSums(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
