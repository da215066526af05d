package org.sleepfollowup.simulation;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The 26 weeks before a start. The last session lies eight days back, so that every email of the history has been
 * sent and nothing is planned that nobody would send.
 */
public final class History {
    static final double ASLEEP = 0.45;

    private static final int WEEKS = 26;
    private static final int DAYS_BETWEEN_VISITS_AT_LEAST = 15;
    private static final Duration LAST_SESSION = Duration.ofDays(8);
    private static final List<String> MODALITIES =
            List.of("swedish", "deep-tissue", "prenatal", "sports", "trigger-point");
    private static final List<String> AREAS =
            List.of("hip flexors", "quadriceps", "biceps", "triceps", "neck", "lower back", "latissimus dorsi");

    private final ClinicModel model;
    private final Instant start;
    private final ZoneId zone;

    public History(ClinicModel model, Instant start, ZoneId zone) {
        this.model = model;
        this.start = start;
        this.zone = zone;
    }

    /** All of them, those of one client in the order of their sessions; the same each time. */
    public List<FollowUp> followUps() {
        List<FollowUp> all = new ArrayList<>();
        for (Therapist therapist : model.therapists()) {
            for (int number = 1; number <= therapist.clients(); number++) {
                visits(therapist, "h-%s-%03d".formatted(therapist.id(), number), all);
            }
        }
        return all;
    }

    private void visits(Therapist therapist, String clientId, List<FollowUp> all) {
        Chance chance = new Chance(model.seed(), clientId);
        Client client = Client.of(clientId, therapist, chance);
        LocalDate last = LocalDate.ofInstant(start.minus(LAST_SESSION), zone);
        LocalDate day = LocalDate.ofInstant(start, zone)
                .minusWeeks(Math.min(WEEKS, therapist.weeks()))
                .plusDays(chance.between(0, Math.min(60, therapist.weeks() * 3)));
        while (!workday(day).isAfter(last)) {
            Session session = session("H-%s-%s".formatted(clientId, workday(day)), workday(day), chance);
            new Visit(model, therapist, client, session, zone, chance)
                    .until(start)
                    .ifPresent(all::add);
            day = workday(day).plusDays(DAYS_BETWEEN_VISITS_AT_LEAST + chance.between(0, model.longestPause()));
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
                chance.in(ASLEEP));
    }

    private static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
