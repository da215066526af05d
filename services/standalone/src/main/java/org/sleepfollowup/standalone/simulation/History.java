package org.sleepfollowup.standalone.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The 26 weeks before a demo's start. The last session lies eight days back, so that every email of the history has been
 * sent and nothing is planned that nobody would send.
 */
final class History {
    private static final int WEEKS = 26;
    private static final int DAYS_BETWEEN_VISITS_AT_LEAST = 15;
    private static final Duration LAST_SESSION = Duration.ofDays(8);
    private static final List<String> MODALITIES =
            List.of("swedish", "deep-tissue", "prenatal", "sports", "trigger-point");
    private static final List<String> AREAS =
            List.of("hip flexors", "quadriceps", "biceps", "triceps", "neck", "lower back", "latissimus dorsi");

    private final Instant start;
    private final ZoneId zone;

    History(Instant start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
    }

    List<FollowUp> followUps() {
        List<FollowUp> all = new ArrayList<>();
        for (Therapist therapist : Therapist.ALL) {
            for (int number = 1; number <= therapist.clients(); number++) {
                visits(therapist, "h-%s-%03d".formatted(therapist.id(), number), all);
            }
        }
        return all;
    }

    private void visits(Therapist therapist, String clientId, List<FollowUp> all) {
        Chance chance = new Chance(clientId);
        Client client = Client.of(clientId, chance);
        LocalDate last = LocalDate.ofInstant(start.minus(LAST_SESSION), zone);
        LocalDate day = LocalDate.ofInstant(start, zone)
                .minusWeeks(Math.min(WEEKS, therapist.weeks()))
                .plusDays(chance.between(0, Math.min(60, therapist.weeks() * 3)));
        while (!workday(day).isAfter(last)) {
            Session session = session("H-%s-%s".formatted(clientId, workday(day)), workday(day), chance);
            all.add(new Visit(therapist, client, session, zone, chance).until(start));
            day = workday(day).plusDays(DAYS_BETWEEN_VISITS_AT_LEAST + chance.between(0, 27));
        }
    }

    private Session session(String id, LocalDate day, Chance chance) {
        Instant begun = day.atTime(LocalTime.of(9, 0).plusMinutes(30L * chance.between(0, 18)))
                .atZone(zone)
                .toInstant();
        return new Session(
                id,
                day,
                begun,
                begun.plus(Duration.ofMinutes(chance.in(0.7) ? 60 : 90)),
                chance.one(MODALITIES),
                List.of(chance.one(AREAS)),
                chance.in(0.7),
                chance.in(0.8),
                chance.in(0.45));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
