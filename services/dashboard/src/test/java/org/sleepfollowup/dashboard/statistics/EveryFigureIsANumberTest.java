package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is answered, by however few: a figure is a finite number, or it is null. */
class EveryFigureIsANumberTest {
    private final List<Double> figures = new ArrayList<>();

    @Provide
    Arbitrary<List<Answer>> fewAnswers() {
        return Answer.anyAnswers(0, 6);
    }

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Answer.anyAnswers(7, 40);
    }

    @Property
    void ofFewAnswers(@ForAll("fewAnswers") List<Answer> answers) {
        collect(answers);

        assertThat(figures).allMatch(Double::isFinite);
    }

    @Property
    void ofMoreAnswers(@ForAll("answers") List<Answer> answers) {
        collect(answers);

        assertThat(figures).hasSizeGreaterThan(10).allMatch(Double::isFinite);
    }

    private void collect(List<Answer> answers) {
        figures.clear();
        collectChanges(answers);
        AdjustedDifferences.of(Answer.cells(answers)).values().forEach(this::add);
        Comparison comparison = Comparison.of(Answer.cells(answers));
        if (comparison != null) {
            collectAdjusted(comparison);
        }
    }

    private void collectChanges(List<Answer> answers) {
        ChangeSums changes = Answer.changes(answers);
        add(changes.mean());
        add(changes.standardDeviation());
        OneWayAnova clients = OneWayAnova.of(Answer.changesOfClients(answers));
        add(clients.meanSquareBetween());
        add(clients.meanSquareWithin());
        add(clients.varianceBetween());
        add(clients.intraclassCorrelation());
        add(changes.effectiveAnswers(clients.intraclassCorrelation()));
        add(Proportion.of(changes.clients(), changes.answers()));
        add(Difference.between(changes, Answer.changes(answers.subList(0, answers.size() / 2))));
    }

    private void collectAdjusted(Comparison comparison) {
        Ancova ancova = comparison.ancova();
        add(ancova.slope());
        add(ancova.residualDeviation());
        add(ancova.gain());
        Answer.LABELS.forEach(label -> add(ancova.coefficient(label)));
        Map<String, Double> effective = comparison.effective();
        VarianceComponents components = comparison.components();
        add(comparison.correlation());
        ancova.therapists().forEach((id, mean) -> {
            add(mean.mean(effective.get(id)));
            add(mean.gain(effective.get(id)));
            add(mean.standardError());
            if (components != null) {
                add(components.between());
                add(components.reliability(effective.get(id)));
                add(components.shrunken(mean.gain(), effective.get(id)));
                add(components.overDispersedLimits(effective.get(id)));
            }
        });
    }

    private void add(FunnelLimits limits) {
        figures.addAll(List.of(limits.signalLow(), limits.watchLow(), limits.watchHigh(), limits.signalHigh()));
    }

    private void add(@Nullable Difference difference) {
        if (difference != null) {
            figures.addAll(List.of(difference.standardError(), difference.degreesOfFreedom(), difference.pValue()));
            add(difference.estimate());
        }
    }

    private void add(@Nullable Estimate estimate) {
        if (estimate != null) {
            add(estimate.value());
            add(estimate.low());
            add(estimate.high());
        }
    }

    private void add(@Nullable Double figure) {
        if (figure != null) {
            figures.add(figure);
        }
    }
}
