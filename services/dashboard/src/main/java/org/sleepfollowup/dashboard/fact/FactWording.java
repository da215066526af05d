package org.sleepfollowup.dashboard.fact;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.therapist.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says figures by fact in words. The words never tell a cause: a difference was observed, and that is all that is known. */
@Component
class FactWording {
    private final Wording figures;
    private final MessageSource messages;

    FactWording(Wording figures, MessageSource messages) {
        this.figures = figures;
        this.messages = messages;
    }

    /** "Of 9 comparisons, none stands out beyond chance.", or why there are none. */
    String sentence(FactReport report) {
        String hidden = report.hidden();
        if (hidden != null) {
            return say("hidden." + withoutNumber(hidden));
        }
        return report.comparisons() == 0
                ? say("sentence.none")
                : say("sentence.some", report.comparisons(), report.standingOut());
    }

    FactSection section(FactFigures fact) {
        return new FactSection(
                fact.fact(),
                say(fact.fact()),
                note(fact),
                fact.levels().stream().map(level -> row(fact.fact(), level)).toList());
    }

    private @Nullable String note(FactFigures fact) {
        String hidden = fact.hidden();
        if (hidden != null) {
            return say("hidden." + withoutNumber(hidden));
        }
        String leftOut = fact.answersLeftOut() == 0 ? "" : say("left-out", fact.answersLeftOut());
        String ranges = fact.levels().stream()
                .map(LevelFigures::rangeHidden)
                .filter(Objects::nonNull)
                .findFirst()
                .map(figures::why)
                .orElse("");
        String note = (leftOut + " " + ranges).strip();
        return note.isEmpty() ? null : note;
    }

    private FactRow row(String fact, LevelFigures level) {
        Estimate change = level.change();
        Estimate difference = level.difference();
        return new FactRow(
                // A name that the clinic gives stands for itself.
                String.valueOf(messages.getMessage(
                        "dashboard.fact." + fact + "." + level.level(), null, level.level(), Locale.ENGLISH)),
                level,
                change == null ? say("after", Wording.points(level.after())) : figures.change(change),
                difference == null ? say("reason." + level.reason()) : difference(difference),
                level.p() == null ? null : say(level.standsOut() ? "stands-out" : "chance"));
    }

    private String difference(Estimate difference) {
        String points = Wording.points(Math.abs(difference.value()));
        String kind = points.equals("0.0") ? "same" : difference.value() > 0 ? "better" : "worse";
        return difference.low() == null || difference.high() == null
                ? say(kind, points, "")
                : say(kind, points, say("range", Wording.points(difference.low()), Wording.points(difference.high())));
    }

    /** The reasons' codes name the clinic's minimum, the messages do not. */
    private static String withoutNumber(String code) {
        return code.replaceAll("\\d+", "n");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("dashboard.fact." + key, arguments, Locale.ENGLISH);
    }
}
