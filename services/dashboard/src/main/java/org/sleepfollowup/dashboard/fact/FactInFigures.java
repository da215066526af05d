package org.sleepfollowup.dashboard.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sleepfollowup.dashboard.statistics.Difference;

/**
 * One fact over some sessions: each level by itself, and against all sessions at its other levels that are shown. Each comparison
 * stands alone: it is not adjusted for other facts, so that facts that go together differ alike.
 */
final class FactInFigures {
    private static final String NOTHING_TO_COMPARE = "nothing-to-compare";
    private static final String MIRRORED = "see-the-other-level";
    private static final String NOT_WITHIN_THERAPISTS = "no-therapist-had-enough-of-both";

    private final Levels levels;
    private final boolean ranged;
    private final List<RatedSession> known;
    private final long leftOut;
    private final List<String> present;

    /** @param ranged whether the changes may be shown with their ranges */
    FactInFigures(Levels levels, boolean ranged, Collection<RatedSession> sessions) {
        this.levels = levels;
        this.ranged = ranged;
        known = sessions.stream().filter(s -> !levels.at(s).isEmpty()).toList();
        leftOut = sessions.size() - known.size();
        present = levels.shown().stream()
                .filter(level -> known.stream().anyMatch(s -> levels.at(s).contains(level)))
                .toList();
    }

    FactFigures figures() {
        return new FactFigures(
                levels.fact().code(),
                null,
                leftOut,
                present.stream().map(this::level).toList());
    }

    private LevelFigures level(String level) {
        List<RatedSession> with = new ArrayList<>();
        List<RatedSession> without = new ArrayList<>();
        known.forEach(session -> (levels.at(session).contains(level) ? with : without).add(session));
        if (without.isEmpty()) {
            return LevelFigures.alone(level, with, ranged, NOTHING_TO_COMPARE);
        }
        if (isMirrored(level)) {
            return LevelFigures.alone(level, with, ranged, MIRRORED);
        }
        LevelFigures alone = LevelFigures.alone(level, with, ranged, NOT_WITHIN_THERAPISTS);
        Difference difference = new Comparison(with, without).difference();
        return difference == null ? alone : alone.compared(difference);
    }

    /** Of two levels the second has the difference of the first, the other way round: one comparison, not two. */
    private boolean isMirrored(String level) {
        return !levels.fact().overlaps()
                && present.size() == 2
                && present.getLast().equals(level);
    }
}
