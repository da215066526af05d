package org.sleepfollowup.dashboard.fact;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.statistics.Holm;

/**
 * A clinic's figures by fact, as JSON and pages show them.
 *
 * @param wave its code
 * @param baseline its code
 * @param answers of the sessions whose therapists' own figures are shown
 * @param clients whom these came from
 * @param comparisons how many differences have a p: the family of Holm's correction
 * @param standingOut how many of these stand out after the correction
 * @param hidden null, or the code of the reason why there are no figures at all
 * @param facts each, in an order that does not depend on figures; empty where all is hidden
 */
record FactReport(
        String wave,
        String baseline,
        long answers,
        long clients,
        int comparisons,
        long standingOut,
        @Nullable String hidden,
        List<FactFigures> facts) {

    static FactReport hidden(Selection selection, String reason) {
        return new FactReport(selection.wave().code(), selection.baseline().code(), 0, 0, 0, 0, reason, List.of());
    }

    /** Of facts that are not corrected yet. */
    static FactReport of(Selection selection, List<RatedSession> sessions, List<FactFigures> facts) {
        List<Double> family =
                facts.stream().flatMap(fact -> fact.family().stream()).toList();
        Iterator<Double> adjusted = Holm.adjusted(family).iterator();
        List<FactFigures> corrected = facts.stream()
                .map(fact -> fact.withCompared(level -> level.corrected(adjusted.next())))
                .toList();
        return new FactReport(
                selection.wave().code(),
                selection.baseline().code(),
                sessions.size(),
                sessions.stream().map(RatedSession::client).distinct().count(),
                family.size(),
                corrected.stream()
                        .flatMap(fact -> fact.levels().stream())
                        .filter(LevelFigures::standsOut)
                        .count(),
                null,
                corrected);
    }
}
