package org.sleepfollowup.dashboard.fact;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What clients reported by one fact.
 *
 * @param fact its code
 * @param hidden null, or the code of the reason why there are no figures
 * @param answersLeftOut answers that stand at none of the levels, mostly since the fact is not known or rare
 * @param levels in an order that does not depend on figures; empty where it is hidden
 */
record FactFigures(String fact, @Nullable String hidden, long answersLeftOut, List<LevelFigures> levels) {

    static FactFigures hidden(Fact fact, String reason) {
        return new FactFigures(fact.code(), reason, 0, List.of());
    }

    /** The p of each comparison, in the order of the levels. */
    List<Double> family() {
        return levels.stream()
                .map(LevelFigures::p)
                .filter(Objects::nonNull)
                .map(Double::doubleValue)
                .toList();
    }

    /** The same with each compared level replaced. */
    FactFigures withCompared(UnaryOperator<LevelFigures> correction) {
        return new FactFigures(
                fact,
                hidden,
                answersLeftOut,
                levels.stream()
                        .map(level -> level.p() == null ? level : correction.apply(level))
                        .toList());
    }
}
