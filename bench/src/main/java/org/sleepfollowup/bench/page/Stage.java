package org.sleepfollowup.bench.page;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.sleepfollowup.bench.Report;

/** A place on the way of the answers: how long after it should have been sent each came here. Those about one therapist come in order. */
final class Stage {
    private final String name;
    private final SentAnswers sent;
    private final Map<String, Integer> reached = new HashMap<>();
    private final Histogram nanos = new Histogram(TimeUnit.MINUTES.toNanos(10), 3);

    Stage(String name, SentAnswers sent) {
        this.name = name;
        this.sent = sent;
    }

    /** One more answer about this therapist is here. */
    synchronized void next(String therapist) {
        reached(therapist, reached.getOrDefault(therapist, 0) + 1, System.nanoTime());
    }

    /** So many answers about this therapist are here now. */
    synchronized void reached(String therapist, int answers, long now) {
        int before = reached.getOrDefault(therapist, 0);
        if (answers > before) {
            sent.between(therapist, before, answers).stream()
                    .filter(SentAnswers.Sent::measured)
                    .forEach(answer -> nanos.recordValue(now - answer.due()));
            reached.put(therapist, answers);
        }
    }

    synchronized int count() {
        return reached.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In milliseconds. */
    synchronized double p99() {
        return millis(99);
    }

    synchronized void print(Report report) {
        report.say(
                "%-32s p50 %5.0f   p90 %5.0f   p99 %5.0f   max %5.0f ms",
                name, millis(50), millis(90), millis(99), millis(100));
    }

    private double millis(double percentile) {
        return nanos.getValueAtPercentile(percentile) / 1e6;
    }
}
