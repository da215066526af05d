package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.util.DoubleComparator;
import org.junit.jupiter.api.Test;

class HolmTest {
    @Test
    void agreesWithPublishedValues() {
        // p.adjust(p, "holm") of R 4.2.2.
        assertThat(Holm.adjusted(List.of(0.01, 0.04, 0.03, 0.005, 0.5, 0.03)))
                .usingElementComparator(new DoubleComparator(1e-12))
                .containsExactly(0.05, 0.12, 0.12, 0.03, 0.5, 0.12);
    }

    @Test
    void aSingleComparisonStaysAsItIsAndNoneIsNone() {
        assertThat(Holm.adjusted(List.of(0.03))).containsExactly(0.03);
        assertThat(Holm.adjusted(List.of())).isEmpty();
    }

    @Property
    void noneBecomesSmallerOrMoreThanOneAndTheOrderStays(
            @ForAll @Size(max = 20) List<@DoubleRange(max = 1) Double> pValues) {
        List<Double> adjusted = Holm.adjusted(pValues);

        for (int i = 0; i < pValues.size(); i++) {
            assertThat(adjusted.get(i)).isBetween(pValues.get(i), 1.0);
            for (int j = 0; j < pValues.size(); j++) {
                if (pValues.get(i) < pValues.get(j)) {
                    assertThat(adjusted.get(i)).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Property
    void theOrderInWhichTheyComeDoesNotMatter(
            @ForAll @Size(max = 20) List<@DoubleRange(max = 1) Double> pValues, @ForAll long seed) {
        List<Double> shuffled = new ArrayList<>(pValues);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(Holm.adjusted(shuffled)).containsExactlyInAnyOrderElementsOf(Holm.adjusted(pValues));
    }
}
