package org.sleepfollowup.dashboard.therapist;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says figures in words. The words never tell a cause: clients reported, and that is all that is known. */
@Component
public class Wording {
    /** The smallest change of a group that is worth speaking of, in points; see docs/measuring. */
    private static final double WORTH_SPEAKING_OF = 1;

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

    /** "Your clients reported sleeping 1.3 points better than on their usual night (0.6 to 2.0), 41 clients, 58 answers." */
    String sentence(TherapistMetrics metrics, Estimate change) {
        String range = range(change);
        return say(
                "sentence." + direction(change.value()),
                points(Math.abs(change.value())),
                range == null ? "" : " (" + range + ")",
                metrics.clients(),
                metrics.answers());
    }

    /** How much the sentence may be taken to say. */
    String caution(Estimate change) {
        if (change.low() == null) {
            return say("caution.no-range");
        }
        if (change.admits(0)) {
            return say("caution.chance");
        }
        return say(Math.abs(change.value()) < WORTH_SPEAKING_OF ? "caution.small" : "caution.clear");
    }

    /** Why nothing is shown, and what it takes. */
    String hidden(TherapistMetrics metrics, int minimum) {
        if (metrics.clients() == 0) {
            return say("hidden.none", minimum);
        }
        long missing = minimum - metrics.clients();
        return missing > 0 ? say("hidden.few", minimum, missing) : say("hidden.period", minimum);
    }

    /** "62%". */
    static String percent(double share) {
        return Math.round(share * 100) + "%";
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

    private static String direction(double change) {
        if (points(change).equals("0.0")) {
            return "same";
        }
        return change > 0 ? "better" : "worse";
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage("dashboard." + key, arguments, Locale.ENGLISH);
    }
}
