package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class OneWayAnovaPropertiesTest {
    private static OneWayAnova anova(List<List<Integer>> groups) {
        return OneWayAnova.of(
                groups.stream().map(OneWayAnovaPropertiesTest::sums).toList());
    }

    private static GroupSums sums(List<Integer> values) {
        return OneWayAnovaTest.group(values.stream().mapToLong(v -> v).toArray());
    }

    @Property
    void deviationsByTheDefinitionGiveTheSame(
            @ForAll @Size(min = 2, max = 8)
                    List<@Size(min = 1, max = 6) List<@IntRange(min = -10, max = 10) Integer>> groups) {
        double[] all = groups.stream().flatMap(List::stream).mapToDouble(v -> v).toArray();
        Assume.that(all.length > groups.size());
        double grand = mean(all);
        double between = 0;
        double within = 0;
        double squaredSizes = 0;
        for (List<Integer> group : groups) {
            double[] values = group.stream().mapToDouble(v -> v).toArray();
            double mean = mean(values);
            between += values.length * Math.pow(mean - grand, 2);
            within += Arrays.stream(values).map(v -> Math.pow(v - mean, 2)).sum();
            squaredSizes += (double) values.length * values.length;
        }
        int k = groups.size();
        double msb = between / (k - 1);
        double msw = within / (all.length - k);
        double n0 = (all.length - squaredSizes / all.length) / (k - 1);

        OneWayAnova anova = anova(groups);

        assertThat(anova.meanSquareBetween()).isCloseTo(msb, within(1e-9));
        assertThat(anova.meanSquareWithin()).isCloseTo(msw, within(1e-9));
        assertThat(anova.varianceBetween()).isCloseTo(Math.max(0, (msb - msw) / n0), within(1e-9));
        if (between + within > 0) {
            assertThat(anova.intraclassCorrelation())
                    .isCloseTo(Math.max(0, (msb - msw) / (msb + (n0 - 1) * msw)), within(1e-9))
                    .isBetween(0.0, 1.0);
        }
    }

    @Property
    void neitherTheOrderNorAShiftMatters(
            @ForAll @Size(min = 2, max = 8)
                    List<@Size(min = 1, max = 6) List<@IntRange(min = -10, max = 10) Integer>> groups,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int by) {
        OneWayAnova anova = anova(groups);
        OneWayAnova other = anova(groups.reversed().stream()
                .map(g -> g.reversed().stream().map(v -> v + by).toList())
                .toList());

        assertThat(other.varianceBetween()).isEqualTo(anova.varianceBetween());
        assertThat(other.intraclassCorrelation()).isEqualTo(anova.intraclassCorrelation());
    }

    @Property
    void oneStratumByItselfIsNothingNew(
            @ForAll @Size(max = 8) List<@Size(min = 1, max = 6) List<@IntRange(min = -10, max = 10) Integer>> groups) {
        OneWayAnova anova = anova(groups);
        OneWayAnova pooled = OneWayAnova.pooled(List.of(anova));

        assertThat(pooled.varianceBetween()).isEqualTo(anova.varianceBetween());
        assertThat(pooled.intraclassCorrelation()).isEqualTo(anova.intraclassCorrelation());
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }
}
