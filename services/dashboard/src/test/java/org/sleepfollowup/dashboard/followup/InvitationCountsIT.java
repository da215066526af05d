package org.sleepfollowup.dashboard.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.dashboard.RunningDashboard;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.sleepfollowup.dashboard.outcome.Wave;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The kept counts are those of the follow-ups, whatever order their events come in. */
class InvitationCountsIT {
    private static final Instant AT = Instant.parse("2026-11-21T01:00:00Z");
    private static RunningDashboard dashboard;

    private final String clinic = "counts-" + UUID.randomUUID();
    private final FollowUpLog log = dashboard.bean(FollowUpLog.class);

    @BeforeAll
    static void start() {
        dashboard = RunningDashboard.start();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
    }

    private FollowUpEvent event(
            String followUp,
            String therapist,
            long sequence,
            EventType type,
            @Nullable Wave wave,
            FollowUpEvent.@Nullable Plan plan) {
        return new FollowUpEvent(clinic, therapist, followUp, sequence, AT, type, wave, null, null, plan);
    }

    private FollowUpEvent planned(String followUp, String therapist, long sequence) {
        FollowUpEvent.Plan plan = new FollowUpEvent.Plan(
                "client", "Dana Reyes", LocalDate.of(2026, 11, 20), AT, Map.of(Wave.FIRST_NIGHT, AT));
        return event(followUp, therapist, sequence, EventType.PLANNED, null, plan);
    }

    private FollowUpEvent invited(String followUp, String therapist, long sequence, EventType type) {
        return event(followUp, therapist, sequence, type, Wave.FIRST_NIGHT, null);
    }

    /** Was asked by one therapist, moved to another, and answered there. */
    private List<FollowUpEvent> moved(String followUp) {
        return List.of(
                planned(followUp, "t-1", 1),
                invited(followUp, "t-1", 2, EventType.SENT),
                event(followUp, "t-1", 3, EventType.WITHDRAWN, null, null),
                planned(followUp, "t-2", 4),
                invited(followUp, "t-2", 5, EventType.SENT),
                invited(followUp, "t-2", 6, EventType.ANSWERED));
    }

    private List<Invitations.Count> counts() {
        return dashboard.bean(Invitations.class).counts(clinic, Selection.DEFAULT);
    }

    /** How many places tell another number than the follow-ups do. */
    private long differences() {
        return dashboard
                .bean(JdbcClient.class)
                .sql("""
                        with recount as (
                          select f.clinic_id, f.therapist_id, w.wave, f.month, count(*) as follow_ups, count(i.sent_at) as asked,
                            count(*) filter (where i.sent_at is not null and i.answered_sequence > i.held_sequence) as answered
                          from dashboard.follow_up f
                          cross join (values ('first-night'), ('one-week')) as w (wave)
                          left join dashboard.invitation i
                            on i.clinic_id = f.clinic_id and i.follow_up_id = f.id and i.wave = w.wave
                          where f.clinic_id = :clinic and f.planned_sequence > f.withdrawn_sequence group by 1, 2, 3, 4)
                        select count(*) from recount r full join (
                          select * from dashboard.invitation_count where clinic_id = :clinic and follow_ups > 0) c
                          using (clinic_id, therapist_id, wave, month)
                        where (r.follow_ups, r.asked, r.answered) is distinct from (c.follow_ups, c.asked, c.answered)
                        """)
                .param("clinic", clinic)
                .query(Long.class)
                .single();
    }

    @Test
    void aFollowUpThatMovedCountsOnce() {
        moved("one").forEach(event -> log.add(List.of(event)));

        assertThat(counts()).containsExactly(new Invitations.Count("t-2", "Dana Reyes", 1, 1));
    }

    @Test
    void whatComesTwiceIsCountedOnce() {
        log.add(moved("one"));
        log.add(moved("one"));

        assertThat(counts()).containsExactly(new Invitations.Count("t-2", "Dana Reyes", 1, 1));
    }

    @Test
    void anAnswerThatIsHeldBackIsNoneAnyMore() {
        log.add(moved("one"));
        log.add(List.of(invited("one", "t-2", 7, EventType.QUARANTINED)));

        assertThat(counts()).containsExactly(new Invitations.Count("t-2", "Dana Reyes", 1, 0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyOrderEndsWithTheNumbersOfTheFollowUps(long seed) {
        Random chance = new Random(seed);
        List<FollowUpEvent> events = new ArrayList<>(moved("one"));
        events.addAll(moved("two"));
        events.add(invited("two", "t-2", 7, EventType.QUARANTINED));
        events.add(event("one", "t-2", 8, EventType.WITHDRAWN, null, null));
        Collections.shuffle(events, chance);
        while (!events.isEmpty()) {
            List<FollowUpEvent> batch = events.subList(0, 1 + chance.nextInt(events.size()));
            log.add(List.copyOf(batch));
            batch.clear();

            assertThat(differences()).isZero();
        }
        assertThat(counts()).containsExactly(new Invitations.Count("t-2", "Dana Reyes", 1, 0));
    }
}
