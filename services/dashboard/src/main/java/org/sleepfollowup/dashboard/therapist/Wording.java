package org.sleepfollowup.dashboard.therapist;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says figures in words. The words never tell a cause: clients reported, and that is all that is known. */
@Component
public class Wording {
    /** The smallest change of a group that is worth speaking of, in points; see docs/measuring. */
    private static final double WORTH_SPEAKING_OF = 1;

    /** What a reason's code says a number of: in the messages' keys it is n. */
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private final MessageSource messages;

    Wording(MessageSource messages) {
        this.messages = messages;
    }

    /** "slept 1.3 points better (0.6 to 2.0)". */
    public String change(Estimate change) {
        String range = range(change);
        String amount = say(direction(change.value()), points(Math.abs(change.value())));
        return range == null ? amount : say("change.ranged", amount, range);
    }

    /** "+1.3 (0.6 to 2.0)". */
    String signed(Estimate change) {
        String range = range(change);
        String amount = (change.value() > 0 ? "+" : "") + points(change.value());
        return range == null ? amount : say("change.ranged", amount, range);
    }

    /**
     * "Your clients reported sleeping 1.3 points better than on their usual night (0.6 to 2.0), 41 clients, 58 answers. That is
     * within the clinic's normal range.", or null where the change is not shown.
     */
    @Nullable
    String sentence(TherapistFigures figures) {
        Estimate change = figures.own().change();
        if (change == null) {
            return null;
        }
        String range = range(change);
        String sentence = say(
                "sentence." + direction(change.value()),
                points(Math.abs(change.value())),
                range == null ? "" : " (" + range + ")",
                figures.own().clients(),
                figures.own().answers());
        String standing = figures.comparison().standing();
        return standing == null ? sentence : sentence + " " + standing(standing);
    }

    /** "Adjusted for how these clients usually sleep, they". */
    String adjustedFor(List<String> known) {
        boolean groups = known.stream().anyMatch(each -> !each.equals(Ancova.USUAL_SLEEP));
        if (known.contains(Ancova.USUAL_SLEEP)) {
            return say(groups ? "adjusted.both" : "adjusted.usual-sleep");
        }
        return say(groups ? "adjusted.groups" : "adjusted.nothing");
    }

    /** "That is within the clinic's normal range." */
    String standing(String code) {
        return say("standing." + code);
    }

    /** How much the sentence may be taken to say. */
    String caution(TherapistFigures figures, Estimate change) {
        String noRange = figures.reasons().get("change.range");
        if (noRange != null) {
            return why(noRange);
        }
        if (change.admits(0)) {
            return say("caution.chance");
        }
        return say(Math.abs(change.value()) < WORTH_SPEAKING_OF ? "caution.small" : "caution.clear");
    }

    /** Why nothing is shown, and what it takes. */
    String hidden(String reason, long clients) {
        Matcher minimum = NUMBER.matcher(reason);
        if (!reason.startsWith("fewer-than-") || !minimum.find()) {
            return why(reason);
        }
        int needed = Integer.parseInt(minimum.group());
        return clients == 0 ? say("hidden.none", needed) : say("hidden.few", needed, needed - clients);
    }

    /** Why something is not shown. */
    public String why(String reason) {
        Matcher number = NUMBER.matcher(reason);
        return say("why." + key(reason), number.find() ? number.group() : "");
    }

    /** Other words of the bundle, with what belongs into them. */
    String say(String key, Object... arguments) {
        return messages.getMessage("dashboard." + key, arguments, Locale.ENGLISH);
    }

    /** "62%". */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    /** "55% to 69%", null without a range. */
    static @Nullable String percents(Estimate share) {
        return share.low() == null || share.high() == null
                ? null
                : percent(share.low()) + " to " + percent(share.high());
    }

    /** One decimal, with a real minus sign. */
    public static String points(double points) {
        // Adding zero makes of a rounded -0.0 a plain 0.0.
        double rounded = Math.round(points * 10) / 10.0 + 0.0;
        return String.format(Locale.ENGLISH, "%.1f", rounded).replace('-', '−');
    }

    private @Nullable String range(Estimate change) {
        return change.low() == null || change.high() == null
                ? null
                : say("range", points(change.low()), points(change.high()));
    }

    private static String key(String reason) {
        return NUMBER.matcher(reason).replaceAll("n");
    }

    private static String direction(double change) {
        if (points(change).equals("0.0")) {
            return "same";
        }
        return change > 0 ? "better" : "worse";
    }
}
