package org.sleepfollowup.survey.answer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The ids of what explains it besides its text, for those who hear the page; null where nothing does. */
    public @Nullable String getDescribedBy() {
        String ids = Stream.of(error == null ? "" : "e-" + name, ends == null ? "" : "s-" + name)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.joining(" "));
        return ids.isEmpty() ? null : ids;
    }

    /** Whether nothing is chosen yet; then "skip" is. */
    public boolean isOpen() {
        return choices.stream().noneMatch(Choice::chosen);
    }
}
