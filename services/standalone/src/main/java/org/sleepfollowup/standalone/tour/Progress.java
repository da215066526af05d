package org.sleepfollowup.standalone.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the tour is.
 *
 * @param state {@code before}, {@code under-way} or {@code ended}
 */
record Progress(String state, List<Step> steps) {
    private static final String BEFORE = "before";
    private static final String UNDER_WAY = "under-way";
    private static final String ENDED = "ended";

    Progress {
        steps = List.copyOf(steps);
    }

    /**
     * A scene.
     *
     * @param state {@code waiting}, {@code playing}, {@code done} or {@code failed}
     * @param detail what came of it, or what failed
     * @param followUp on whose timeline it can be seen
     * @param mail id of the email that shows it
     */
    record Step(
            String name,
            String state,
            @Nullable String detail,
            @Nullable String followUp,
            @Nullable String mail) {
        static Step waiting(Scene scene) {
            return new Step(scene.title(), "waiting", null, null, null);
        }

        static Step done(Scene scene, Seen seen) {
            return new Step(scene.title(), "done", seen.what(), seen.followUp(), seen.mail());
        }

        static Step failed(Scene scene, RuntimeException cause) {
            return new Step(
                    scene.title(),
                    "failed",
                    Objects.requireNonNullElse(cause.getMessage(), cause.toString()),
                    null,
                    null);
        }

        Step playing() {
            return new Step(name, "playing", null, null, null);
        }
    }

    static Progress before(List<Scene> scenes) {
        return new Progress(BEFORE, scenes.stream().map(Step::waiting).toList());
    }

    /** Whether scenes are being played. */
    public boolean isUnderWay() {
        return state.equals(UNDER_WAY);
    }

    /** Whether all were played. */
    public boolean hasEnded() {
        return state.equals(ENDED);
    }

    /** How many steps are in a state. */
    public long count(String stepState) {
        return steps.stream().filter(step -> step.state.equals(stepState)).count();
    }

    Progress begun() {
        return new Progress(UNDER_WAY, steps);
    }

    Progress playing(int index) {
        return with(index, steps.get(index).playing());
    }

    Progress with(int index, Step step) {
        List<Step> changed = new ArrayList<>(steps);
        changed.set(index, step);
        return new Progress(state, changed);
    }

    Progress ended() {
        return new Progress(ENDED, steps);
    }
}
