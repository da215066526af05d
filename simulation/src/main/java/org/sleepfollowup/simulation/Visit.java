package org.sleepfollowup.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One visit and what followed from it, told up to the horizon. */
final class Visit {
    static final double CORRECTED = 0.02;
    static final double SECOND_THOUGHT = 1;

    private static final double CHECKED_IN = 0.95;
    private static final LocalTime ASKED_AT = LocalTime.of(9, 0);
    private static final List<String> UNUSUAL = List.of("child", "alcohol", "illness", "travel", "sleep-aid");

    private final Answering answering;
    private final Therapist therapist;
    private final Client client;
    private final Session session;
    private final ZoneId zone;
    private final Chance chance;
    private final Nights nights;
    private final List<Happening> happenings = new ArrayList<>();

    Visit(ClinicModel model, Therapist therapist, Client client, Session session, ZoneId zone, Chance chance) {
        this.answering = new Answering(model.silence());
        this.therapist = therapist;
        this.client = client;
        this.session = session;
        this.zone = zone;
        this.chance = chance;
        this.nights = new Nights(model, client, chance);
    }

    /** Empty where the client, asked at check-in how the week was, had none that was bad enough to come. */
    Optional<FollowUp> until(Instant horizon) {
        Ratings checkIn = client.checksIn() && chance.in(CHECKED_IN) ? nights.usual() : null;
        if (checkIn != null && therapist.badWeeks() > 0 && !chance.in(therapist.comes(checkIn.sleep()))) {
            return Optional.empty();
        }
        boolean late = chance.in(0.015);
        Instant planned = late
                ? session.endedAt().plus(Duration.ofHours(100))
                : session.endedAt().plus(chance.delay(Duration.ofMinutes(20), Duration.ofHours(3)));
        happenings.add(new Happening.Planned(planned, due(Wave.FIRST_NIGHT), due(Wave.ONE_WEEK), checkIn));
        if (chance.in(0.02)) {
            String reason = chance.in(0.6) ? "no-show" : "cancelled";
            happenings.add(new Happening.Withdrawn(planned.plus(Duration.ofHours(1)), reason));
        } else {
            if (late) {
                happenings.add(new Happening.Expired(planned, Wave.FIRST_NIGHT, "closed-before-import"));
            } else {
                ask(Wave.FIRST_NIGHT, checkIn);
            }
            ask(Wave.ONE_WEEK, checkIn);
        }
        return Optional.of(new FollowUp(
                Client.identity("follow-up/" + session.id()),
                therapist,
                client,
                session,
                happenings.stream()
                        .filter(happening -> happening.at().isBefore(horizon))
                        .sorted(Comparator.comparing(Happening::at))
                        .toList()));
    }

    private void ask(Wave wave, @Nullable Ratings checkIn) {
        Instant sent = due(wave).plusMillis(chance.between(200, 9_000));
        happenings.add(new Happening.Sent(sent, wave));
        Ratings ratings = nights.after(therapist, session, wave);
        double likely = answering.first(client.willing(), ratings.sleep(), wave);
        if (chance.in(likely)) {
            answer(wave, sent, false, ratings, checkIn);
            return;
        }
        Instant reminded = sent.plus(wave.reminder);
        happenings.add(new Happening.Reminded(reminded, wave));
        if (chance.in(Answering.reminded(likely))) {
            answer(wave, reminded, true, ratings, checkIn);
        }
    }

    private void answer(Wave wave, Instant asked, boolean reminded, Ratings ratings, @Nullable Ratings checkIn) {
        Duration left = reminded ? wave.closing.minus(wave.reminder) : wave.reminder;
        Instant at = asked.plus(chance.delay(Duration.ofHours(4), left.minusHours(1)));
        Integer recalled = wave == Wave.FIRST_NIGHT && checkIn == null && chance.in(0.9) ? nights.recalled() : null;
        Happening.Answered answered = new Happening.Answered(
                at,
                wave,
                1,
                reminded,
                ratings,
                recalled,
                nights.compared(ratings),
                chance.in(0.12) ? List.of(chance.one(UNUSUAL)) : List.of(),
                chance.in(0.3));
        happenings.add(answered);
        if (chance.in(CORRECTED)) {
            happenings.add(corrected(answered));
        }
    }

    private Happening.Answered corrected(Happening.Answered first) {
        return new Happening.Answered(
                first.at().plus(Duration.ofMinutes(chance.between(1, 30))),
                first.wave(),
                2,
                first.afterReminder(),
                Ratings.of(
                        chance.rating(first.ratings().sleep(), SECOND_THOUGHT),
                        first.ratings().items().subList(1, 7)),
                first.usualBefore(),
                first.compared(),
                first.unusual(),
                first.therapistMayRead());
    }

    private Instant due(Wave wave) {
        LocalDate morning = session.date().plusDays(wave.daysAfterSession);
        return morning.atTime(ASKED_AT).atZone(zone).toInstant();
    }
}
