package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Reference values: t.test of R 4.2.2. */
class ChangeSumsTest {
    /** Changes by client. */
    static ChangeSums of(List<List<Integer>> clients) {
        long n = 0, change = 0, squared = 0, m2 = 0, mt = 0, t2 = 0;
        for (List<Integer> changes : clients) {
            long m = changes.size();
            long t = changes.stream().mapToInt(d -> d).sum();
            n += m;
            change += t;
            squared += changes.stream().mapToInt(d -> d * d).sum();
            m2 += m * m;
            mt += m * t;
            t2 += t * t;
        }
        return new ChangeSums(n, clients.size(), change, squared, m2, mt, t2);
    }

    @Test
    void agreesWithThePairedIntervalWhereEveryClientAnsweredOnce() {
        // datasets::sleep, group 2 - group 1, in tenths so that it is whole.
        ChangeSums sums = of(IntStream.of(12, 24, 13, 13, 0, 10, 18, 8, 46, 14)
                .mapToObj(d -> List.of(d))
                .toList());

        Estimate mean = sums.mean();

        assertThat(mean.value() / 10).isCloseTo(1.58, NineDigits.of(1.58));
        assertThat(mean.low() / 10).isCloseTo(0.7001142367, NineDigits.of(0.7001142367));
        assertThat(mean.high() / 10).isCloseTo(2.459885763, NineDigits.of(2.459885763));
        assertThat(sums.standardDeviation() / 10).isCloseTo(1.229995483, NineDigits.of(1.229995483));
    }

    @Test
    void clientsWhoAnswerRepeatedlyWidenTheRangeAsTheFormulaSays() {
        // {1,2}, {3}, {0,-1,2}: n = 6, d = 7/6; residual sums by client: 3 - 2d, 3 - d, 1 - 3d; t(2) = 4.302652730.
        double d = 7 / 6.0;
        double squares = Math.pow(3 - 2 * d, 2) + Math.pow(3 - d, 2) + Math.pow(1 - 3 * d, 2);
        double error = Math.sqrt(3 / 2.0 * squares) / 6;

        Estimate mean =
                of(List.of(List.of(1, 2), List.of(3), List.of(0, -1, 2))).mean();

        assertThat(mean.value()).isCloseTo(d, within(1e-9));
        assertThat(mean.low()).isCloseTo(d - 4.302652729749464 * error, within(1e-9));
        assertThat(mean.high()).isCloseTo(d + 4.302652729749464 * error, within(1e-9));
    }

    @Test
    void withoutAnswersThereIsNoMean() {
        ChangeSums sums = of(List.of());

        assertThat(sums.mean()).isNull();
        assertThat(sums.standardDeviation()).isNull();
    }

    @Test
    void oneClientHasAMeanWithoutARange() {
        assertThat(of(List.of(List.of(1, 2))).mean()).isEqualTo(new Estimate(1.5, null, null));
    }

    @Test
    void clientsWhoAllChangedAlikeHaveARangeOfNoWidth() {
        ChangeSums sums = of(List.of(List.of(2), List.of(2), List.of(2)));

        assertThat(sums.mean()).isEqualTo(new Estimate(2, 2.0, 2.0));
        assertThat(sums.standardDeviation()).isZero();
    }

    @Test
    void moreClientsThanAnswersAreRefused() {
        assertThatThrownBy(() -> new ChangeSums(1, 2, 0, 0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void residualsByTheDefinitionGiveTheSameRange(
            @ForAll @Size(min = 2, max = 12)
                    List<@Size(min = 1, max = 5) List<@IntRange(min = -10, max = 10) Integer>> clients) {
        int[] all = clients.stream().flatMap(List::stream).mapToInt(d -> d).toArray();
        double mean = Arrays.stream(all).average().orElseThrow();
        double squares = clients.stream()
                .mapToDouble(c -> c.stream().mapToDouble(d -> d - mean).sum())
                .map(residual -> residual * residual)
                .sum();
        int g = clients.size();
        double error = Math.sqrt(g / (g - 1.0) * squares) / all.length;
        double t = new org.hipparchus.distribution.continuous.TDistribution(g - 1).inverseCumulativeProbability(0.975);

        Estimate estimate = of(clients).mean();

        assertThat(estimate.value()).isCloseTo(mean, within(1e-9));
        assertThat(estimate.high() - estimate.value()).isCloseTo(t * error, within(1e-6));
        assertThat(estimate.value() - estimate.low()).isCloseTo(t * error, within(1e-6));
    }
}
