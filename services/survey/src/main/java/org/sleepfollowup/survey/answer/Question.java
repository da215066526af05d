package org.sleepfollowup.survey.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question as the page shows it.
 *
 * @param name of the field
 * @param text message key
 * @param ends message keys of the two ends of the scale begin so; null: the choices speak for themselves
 * @param error message key of what is to be mended
 */
record Question(
        String name,
        String text,
        @Nullable String ends,
        List<Choice> choices,
        boolean several,
        boolean needed,
        @Nullable String error) {

    /**
     * One that can be chosen.
     *
     * @param label message key; null: the value itself
     */
    record Choice(String value, @Nullable String label, boolean chosen) {}

    /** Whether nothing is chosen yet; then "skip" is. */
    public boolean isOpen() {
        return choices.stream().noneMatch(Choice::chosen);
    }
}
