package org.sleepfollowup.dashboard.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

/** Something that may be known of a session, and the levels that sessions are told apart by. */
enum Fact {
    LIGHTS_DIMMED("lights-dimmed", Fact.YES, Fact.NO) {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            return yesOrNo(session.lightsDimmed());
        }
    },
    MUSIC("music", Fact.YES, Fact.NO) {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            return yesOrNo(session.music());
        }
    },
    FELL_ASLEEP("fell-asleep", Fact.YES, Fact.NO) {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            return yesOrNo(session.fellAsleep());
        }
    },
    TIME_OF_DAY("time-of-day", "morning", "afternoon", "evening") {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            Instant started = session.startedAt();
            if (started == null) {
                return Set.of();
            }
            int hour = started.atZone(zone).getHour();
            return Set.of(hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening");
        }
    },
    DURATION("duration", "up-to-45", "46-to-75", "over-75") {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            Instant started = session.startedAt();
            if (started == null || started.isAfter(session.endedAt())) {
                return Set.of();
            }
            long minutes = Duration.between(started, session.endedAt()).toMinutes();
            return Set.of(minutes <= SHORT ? "up-to-45" : minutes <= MIDDLE ? "46-to-75" : "over-75");
        }
    },
    MODALITY("modality") {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            String modality = session.modality();
            return modality == null || modality.isBlank() ? Set.of() : Set.of(modality.strip());
        }
    },
    /** One session may have several. */
    FOCUS_AREAS("focus-areas") {
        @Override
        Set<String> levels(SessionFacts session, ZoneId zone) {
            Set<String> areas = new TreeSet<>();
            session.focusAreas().stream()
                    .map(String::strip)
                    .filter(a -> !a.isEmpty())
                    .forEach(areas::add);
            return areas;
        }
    };

    private static final String YES = "yes";
    private static final String NO = "no";
    private static final int NOON = 12;
    private static final int EVENING = 17;
    private static final int SHORT = 45;
    private static final int MIDDLE = 75;

    private final String code;
    private final List<String> known;

    Fact(String code, String... known) {
        this.code = code;
        this.known = List.of(known);
    }

    /**
     * The levels that a session stands at, none where it was not told.
     *
     * @param zone of the clinic, in which hours are read
     */
    abstract Set<String> levels(SessionFacts session, ZoneId zone);

    /** Whether anything is known. */
    boolean isToldOf(SessionFacts session) {
        return !levels(session, ZoneOffset.UTC).isEmpty();
    }

    /** As it stands in JSON. */
    String code() {
        return code;
    }

    /** Whether a session may stand at several levels. */
    boolean overlaps() {
        return this == FOCUS_AREAS;
    }

    /** Whether levels are names that the clinic gives, rather than codes of ours. */
    boolean isNamedByClinic() {
        return known.isEmpty();
    }

    /** Codes in the order that they are spoken of, names in that of the alphabet: never by figures. */
    Comparator<String> order() {
        return isNamedByClinic()
                ? String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder())
                : Comparator.comparingInt(known::indexOf);
    }

    private static Set<String> yesOrNo(@Nullable Boolean told) {
        return told == null ? Set.of() : Set.of(told ? YES : NO);
    }
}
