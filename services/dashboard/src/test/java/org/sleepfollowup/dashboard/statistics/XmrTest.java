package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class XmrTest {
    @Test
    void agreesWithAPublishedSeries() {
        // datasets::Nile, 1871 to 1898, before the first dam.
        Xmr chart = Xmr.of(
                1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799,
                958, 1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100);

        assertThat(chart.mean()).isCloseTo(1097.75, NineDigits.of(1097.75));
        assertThat(chart.low()).isCloseTo(722.1974074, NineDigits.of(722.1974074));
        assertThat(chart.high()).isCloseTo(1473.302593, NineDigits.of(1473.302593));
        assertThat(chart.isOutside(1370)).isFalse();
        assertThat(chart.isOutside(456)).isTrue();
    }

    @Test
    void fewerThanTwelvePointsTellNothing() {
        assertThat(Xmr.of()).isNull();
        assertThat(Xmr.of(new double[11])).isNull();
        assertThat(Xmr.of(new double[12])).isNotNull();
    }

    @Test
    void withoutVariationTheMeanIsNotOutside() {
        Xmr chart = Xmr.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2);

        assertThat(chart).isEqualTo(new Xmr(2, 2, 2));
        assertThat(chart.isOutside(2)).isFalse();
        assertThat(chart.isOutside(2.1)).isTrue();
    }

    @Property
    void equalPointsAreNeverOutside(
            @ForAll @DoubleRange(min = -10, max = 10) double point, @ForAll @IntRange(min = 12, max = 60) int points) {
        double[] equal = new double[points];
        Arrays.fill(equal, point);

        assertThat(Xmr.of(equal)).isEqualTo(new Xmr(point, point, point));
        assertThat(Xmr.of(equal).isOutside(point)).isFalse();
    }

    @Property
    void shiftingAllPointsShiftsTheChartAlone(
            @ForAll @Size(min = 12, max = 40) List<@DoubleRange(min = -10, max = 10) Double> points,
            @ForAll @DoubleRange(min = -10, max = 10) double by) {
        Xmr chart = chart(points);
        Xmr shifted = chart(points.stream().map(p -> p + by).toList());

        assertThat(shifted.mean()).isCloseTo(chart.mean() + by, within(1e-9));
        assertThat(shifted.low()).isCloseTo(chart.low() + by, within(1e-9));
        assertThat(shifted.high()).isCloseTo(chart.high() + by, within(1e-9));
    }

    @Property
    void theSameBackwardsGivesTheSameChart(
            @ForAll @Size(min = 12, max = 40) List<@DoubleRange(min = -10, max = 10) Double> points) {
        assertThat(chart(points.reversed()).low()).isCloseTo(chart(points).low(), within(1e-9));
        assertThat(chart(points.reversed()).high()).isCloseTo(chart(points).high(), within(1e-9));
    }

    private static Xmr chart(List<Double> points) {
        return Xmr.of(points.stream().mapToDouble(p -> p).toArray());
    }
}
