package org.sleepfollowup.dashboard.therapist;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Baseline;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.sleepfollowup.dashboard.refusal.FieldError;
import org.sleepfollowup.dashboard.refusal.Refusal;

/**
 * A selection as a request names it; what is left out or empty is the default.
 *
 * @param wave first-night or one-week
 * @param baseline check-in, recalled or none
 * @param from month, yyyy-MM
 * @param to month, yyyy-MM
 * @param unusual include, or exclude the nights that clients named something unusual about
 */
public record SelectionParameters(
        @Nullable String wave,
        @Nullable String baseline,
        @Nullable String from,
        @Nullable String to,
        @Nullable String unusual) {
    static final String INCLUDE = "include";
    static final String EXCLUDE = "exclude";

    public SelectionParameters {
        // What a form leaves open comes as empty text.
        wave = emptyToNull(wave);
        baseline = emptyToNull(baseline);
        from = emptyToNull(from);
        to = emptyToNull(to);
        unusual = emptyToNull(unusual);
    }

    /**
     * The selection.
     *
     * @throws Refusal naming each parameter that cannot be taken
     */
    public Selection selection() {
        List<FieldError> errors = new ArrayList<>();
        Wave asked = wave == null
                ? Selection.DEFAULT.wave()
                : Wave.of(wave).orElseGet(() -> {
                    errors.add(new FieldError("wave", "Use first-night or one-week."));
                    return Selection.DEFAULT.wave();
                });
        Baseline against = baseline == null
                ? Selection.DEFAULT.baseline()
                : Baseline.of(baseline).orElseGet(() -> {
                    errors.add(new FieldError("baseline", "Use check-in, recalled or none."));
                    return Selection.DEFAULT.baseline();
                });
        YearMonth first = month("from", from, errors);
        YearMonth last = month("to", to, errors);
        if (first != null && last != null && first.isAfter(last)) {
            errors.add(new FieldError("to", "Use a month that is not before from."));
        }
        if (unusual != null && !unusual.equals(INCLUDE) && !unusual.equals(EXCLUDE)) {
            errors.add(new FieldError("unusual", "Use include or exclude."));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return new Selection(asked, against, first, last, EXCLUDE.equals(unusual));
    }

    /** The other way round: the query that names this selection, for links. Codes and months need no escaping. */
    static String query(Selection selection) {
        return "?wave=" + selection.wave().code()
                + "&baseline=" + selection.baseline().code()
                + (selection.from() == null ? "" : "&from=" + selection.from())
                + (selection.to() == null ? "" : "&to=" + selection.to())
                + (selection.usualOnly() ? "&unusual=" + EXCLUDE : "");
    }

    private static @Nullable YearMonth month(String field, @Nullable String value, List<FieldError> errors) {
        if (value == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(value);
            // Months are compared as text too: no years beyond four digits.
            if (month.getYear() >= 0 && month.getYear() <= 9999) {
                return month;
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        errors.add(new FieldError(field, "Use a month such as 2026-11."));
        return null;
    }

    private static @Nullable String emptyToNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
