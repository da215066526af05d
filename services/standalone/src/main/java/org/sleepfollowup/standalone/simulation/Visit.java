package org.sleepfollowup.standalone.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One visit and what followed from it, told up to the horizon. */
final class Visit {
    private static final LocalTime ASKED_AT = LocalTime.of(9, 0);
    private static final List<String> UNUSUAL = List.of("child", "alcohol", "illness", "travel", "sleep-aid");

    private final Therapist therapist;
    private final Client client;
    private final Session session;
    private final ZoneId zone;
    private final Chance chance;
    private final Nights nights;
    private final List<Happening> happenings = new ArrayList<>();

    Visit(Therapist therapist, Client client, Session session, ZoneId zone, Chance chance) {
        this.therapist = therapist;
        this.client = client;
        this.session = session;
        this.zone = zone;
        this.chance = chance;
        this.nights = new Nights(client, chance);
    }

    FollowUp until(Instant horizon) {
        Ratings checkIn = client.checksIn() && chance.in(0.95) ? nights.usual() : null;
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
        return new FollowUp(
                Client.identity("follow-up/" + session.id()),
                therapist,
                client,
                session,
                happenings.stream()
                        .filter(happening -> happening.at().isBefore(horizon))
                        .sorted(Comparator.comparing(Happening::at))
                        .toList());
    }

    private void ask(Wave wave, @Nullable Ratings checkIn) {
        Instant sent = due(wave).plusMillis(chance.between(200, 9_000));
        happenings.add(new Happening.Sent(sent, wave));
        Ratings ratings = nights.after(therapist, session, wave);
        double likely = likelyToAnswer(ratings, wave);
        if (chance.in(likely)) {
            answer(wave, sent, false, ratings, checkIn);
            return;
        }
        Instant reminded = sent.plus(wave.reminder);
        happenings.add(new Happening.Reminded(reminded, wave));
        if (chance.in(likely * 0.3)) {
            answer(wave, reminded, true, ratings, checkIn);
        }
    }

    /** Who slept badly answers less often, so that the answers alone look better than the nights were. */
    private double likelyToAnswer(Ratings ratings, Wave wave) {
        double likely = client.willing() + 0.03 * (ratings.sleep() - 6);
        return Math.clamp(wave == Wave.FIRST_NIGHT ? likely : 0.8 * likely, 0.03, 0.97);
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
        if (chance.in(0.02)) {
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
                        chance.rating(first.ratings().sleep(), 1),
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
