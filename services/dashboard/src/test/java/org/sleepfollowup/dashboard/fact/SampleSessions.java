package org.sleepfollowup.dashboard.fact;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Pathways;
import org.sleepfollowup.dashboard.outcome.SessionFacts;

/** Sessions of which the tests vary a little. */
final class SampleSessions {
    static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final Instant ENDED = Instant.parse("2026-05-20T18:00:00Z");

    private static final AtomicInteger SESSIONS = new AtomicInteger();

    private SampleSessions() {}

    static RatedSession session(String client, String therapist, YearMonth month, SessionFacts facts) {
        return rated(client, therapist, month, 5, 6, facts);
    }

    static RatedSession rated(
            String client, String therapist, YearMonth month, @Nullable Integer before, int after, SessionFacts facts) {
        return new RatedSession(therapist, answer(client, month, before, after, Set.of(), false, false), facts);
    }

    static Answer answer(
            String client,
            YearMonth month,
            @Nullable Integer before,
            int after,
            Set<String> groups,
            boolean unusual,
            boolean afterReminder) {
        return new Answer(
                "session-%09d".formatted(SESSIONS.incrementAndGet()),
                client,
                month,
                before,
                after,
                Pathways.NONE,
                Pathways.NONE,
                false,
                null,
                groups,
                unusual,
                afterReminder);
    }

    static SessionFacts lights(@Nullable Boolean dimmed) {
        return facts(dimmed, null, null);
    }

    static SessionFacts facts(
            @Nullable Boolean dimmed, @Nullable Boolean music, @Nullable String modality, String... areas) {
        return new SessionFacts(dimmed, music, null, modality, List.of(areas), null, ENDED);
    }

    static SessionFacts from(Instant started, Instant ended) {
        return new SessionFacts(null, null, null, null, List.of(), started, ended);
    }
}
