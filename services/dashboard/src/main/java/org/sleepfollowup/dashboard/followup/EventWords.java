package org.sleepfollowup.dashboard.followup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what happened and why. A code that is younger than this service's words is shown as readably as it can be. */
@Component
public class EventWords {
    private static final String EVENT = "dashboard.event.";
    private static final String REASON = "dashboard.reason.";

    private final MessageSource messages;

    EventWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The lines of a timeline, the earliest first. */
    List<TimelineLine> lines(List<FollowUp.Event> events) {
        List<TimelineLine> lines = new ArrayList<>(events.size());
        Set<@Nullable String> answered = new HashSet<>();
        for (FollowUp.Event event : events) {
            String what = what(event.type(), event.reason());
            if (is(EventType.ANSWERED, event) && !answered.add(event.wave())) {
                what = say(event.type(), EVENT + "answered.again");
            } else if (is(EventType.QUARANTINED, event)) {
                // What comes after it is the first answer that counts, and corrects none.
                answered.remove(event.wave());
            }
            lines.add(new TimelineLine(event, what, why(event.type(), event.reason())));
        }
        return lines;
    }

    /** What an event of this type and reason is called. */
    String what(String type, @Nullable String reason) {
        return say(type, EVENT + type + "." + reason, EVENT + type);
    }

    /** The reason as a sentence, null where there is none. */
    public @Nullable String why(String type, @Nullable String reason) {
        return reason == null ? null : say(reason, REASON + type + "." + reason, REASON + reason);
    }

    private String say(String code, String... keys) {
        for (String key : keys) {
            String text = messages.getMessage(key, null, null, Locale.ENGLISH);
            if (text != null) {
                return text;
            }
        }
        return readable(code);
    }

    private static boolean is(EventType type, FollowUp.Event event) {
        return event.type().equals(type.code());
    }

    private static String readable(String code) {
        String spaced = code.replace('-', ' ');
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
