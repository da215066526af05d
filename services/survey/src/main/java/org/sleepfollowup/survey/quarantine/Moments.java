package org.sleepfollowup.survey.quarantine;

import java.util.List;
import java.util.Optional;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Submission;

/**
 * What came through a link in the last moments.
 *
 * @param held why something was held back, the newest first
 * @param taken what was taken and stands
 */
public record Moments(List<Doubt> held, Optional<Submission> taken) {

    /** Copies what could change. */
    public Moments {
        held = List.copyOf(held);
    }

    /**
     * What speaks against counting what comes now. A robot that presses every button goes on in its storm whatever it
     * sends, so that one of its posts that repeats the last must not pass for the person's.
     */
    public Optional<Doubt> against(Submission next) {
        return held.stream()
                .filter(Doubt::wantsQuiet)
                .findFirst()
                .or(() -> taken.filter(before -> contradict(before, next)).map(before -> Doubt.CONTRADICTION));
    }

    /** By the first question alone: the others may well be filled in a moment later. */
    private static boolean contradict(Submission one, Submission other) {
        return !Optional.ofNullable(one.ratings().score(Item.SLEEP))
                .equals(Optional.ofNullable(other.ratings().score(Item.SLEEP)));
    }
}
