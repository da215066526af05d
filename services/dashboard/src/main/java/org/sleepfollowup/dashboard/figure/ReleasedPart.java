package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Selection;

/**
 * What may be told of a part of a therapist's answers.
 *
 * @param hidden why nothing is shown, null where it is
 * @param ranged whether the range of the change may be shown
 */
record ReleasedPart(@Nullable String hidden, boolean ranged) {
    static ReleasedPart of(Answers answers, Answers earlier, Selection selection, int minimum) {
        Release release = new Release(answers, earlier, minimum);
        String hidden = release.hides(selection);
        return new ReleasedPart(hidden, hidden == null && release.showsRange(selection));
    }

    /** Where nobody answered. */
    static ReleasedPart ofNobody(int minimum) {
        return new ReleasedPart(Reason.fewClients(minimum), false);
    }
}
