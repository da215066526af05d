package org.sleepfollowup.dashboard.figure;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.Pathways;

/** Answers with all that they must have, of which the tests vary a little. */
final class SampleAnswers {
    static final YearMonth MAY = YearMonth.of(2026, 5);

    private static final AtomicInteger SESSIONS = new AtomicInteger();

    private SampleAnswers() {}

    static Answer answer(String client, YearMonth month, int before, int after) {
        return answer(client, month, before, after, false, false, Set.of());
    }

    static Answer answer(
            String client,
            YearMonth month,
            int before,
            int after,
            boolean unusual,
            boolean afterReminder,
            Set<String> groups) {
        return answer(
                "session-" + SESSIONS.incrementAndGet(), client, month, before, after, unusual, afterReminder, groups);
    }

    static Answer answer(
            String session,
            String client,
            YearMonth month,
            int before,
            int after,
            boolean unusual,
            boolean afterReminder,
            Set<String> groups) {
        return new Answer(
                session,
                client,
                month,
                before,
                after,
                new Pathways(8, null, 10),
                new Pathways(12, 14, 9),
                false,
                1,
                groups,
                unusual,
                afterReminder);
    }

    /** So many clients of the same month, of whom every {@code n}th had an unusual night. */
    static List<Answer> clients(String prefix, YearMonth month, int clients, int n) {
        return IntStream.range(0, clients)
                .mapToObj(i -> answer(prefix + i, month, 4, 5 + i % 3, i % n == 0, false, Set.of()))
                .toList();
    }
}
