package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdjustedDifferencesPropertiesTest {
    private static final String LABEL = "dimmed";

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Answer.anyAnswers(4, 25)
                .map(answers -> answers.stream()
                        .map(a -> new Answer(
                                a.client(),
                                a.therapist(),
                                a.labels().isEmpty() ? Set.of() : Set.of(LABEL),
                                a.before(),
                                a.after()))
                        .toList());
    }

    /** By Frisch, Waugh & Lovell: what is left of the label and of the rating after once the rating before is taken out. */
    @Property
    void residualsByTheDefinitionGiveTheSameDifference(@ForAll("answers") List<Answer> answers) {
        Map<Answer, Double> x = centred(answers, Answer::before);
        Map<Answer, Double> y = without(x, centred(answers, Answer::after), answers);
        Map<Answer, Double> label = without(x, centred(answers, a -> a.labels().size()), answers);
        double spread = product(label, label, answers);
        Assume.that(spread > 1e-9);
        double value = product(label, y, answers) / spread;
        Map<String, Double> scores = new HashMap<>();
        Map<String, Double> weights = new HashMap<>();
        answers.forEach(a -> {
            scores.merge(a.client(), label.get(a) * (y.get(a) - value * label.get(a)), Double::sum);
            weights.merge(a.client(), label.get(a) * label.get(a), Double::sum);
        });
        double effective = spread * spread / squares(weights.values());
        Assume.that(effective > 2.001);
        int g = scores.size();

        Difference difference = AdjustedDifferences.of(Answer.cells(answers)).get(LABEL);

        assertThat(difference.value()).isCloseTo(value, within(1e-9));
        assertThat(difference.standardError())
                .isCloseTo(Math.sqrt(g / (g - 1.0) * squares(scores.values())) / spread, within(1e-7));
        assertThat(difference.degreesOfFreedom()).isCloseTo(effective - 1, within(1e-7));
        assertThat(difference.pValue()).isBetween(0.0, 1.0);
    }

    private static double squares(Collection<Double> values) {
        return values.stream().mapToDouble(v -> v * v).sum();
    }

    /** Equal answers have equal values, so that they may share an entry. */
    private static Map<Answer, Double> centred(List<Answer> answers, ToIntFunction<Answer> value) {
        Map<Answer, Double> centred = new HashMap<>();
        Answer.byTherapist(answers).values().forEach(therapist -> {
            double mean = therapist.stream().mapToInt(value).average().orElseThrow();
            therapist.forEach(a -> centred.put(a, value.applyAsInt(a) - mean));
        });
        return centred;
    }

    private static Map<Answer, Double> without(
            Map<Answer, Double> x, Map<Answer, Double> values, List<Answer> answers) {
        double spread = product(x, x, answers);
        double slope = spread < 1e-9 ? 0 : product(x, values, answers) / spread;
        Map<Answer, Double> rest = new HashMap<>();
        values.forEach((answer, value) -> rest.put(answer, value - slope * x.get(answer)));
        return rest;
    }

    private static double product(Map<Answer, Double> a, Map<Answer, Double> b, List<Answer> answers) {
        return answers.stream().mapToDouble(one -> a.get(one) * b.get(one)).sum();
    }
}
