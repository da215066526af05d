package org.sleepfollowup.bench.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.bench.RunningService;
import org.sleepfollowup.bench.Stopwatch;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.TherapistSleep;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench/run aggregate [ANSWERS]}: so many answers stand on the topics, with the plans of their follow-ups; from the
 * start of the aggregator until every sum is right. Beside it: one plain consumer that reads and decodes the same records.
 */
final class AggregateBenchmark {
    private static final int USUAL = 1_000_000;
    private static final double LIMIT = 0.15;

    private final Report report = new Report(System.out);
    private final int wanted;

    private AggregateBenchmark(int wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        new AggregateBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException {
        Path state = Files.createTempDirectory("sleep-follow-up-state");
        try (BenchServers servers = BenchServers.start();
                Clinics clinics = new Clinics(servers.bootstrapServers(), wanted)) {
            int answers = clinics.tell(wanted);
            double plain = Math.min(read(servers), read(servers));
            double aggregating = aggregate(servers, state);
            report.say("%,.0f answers/s until every sum is right, in %.1f s", answers / aggregating, aggregating);
            Map<TherapistSleepKey, TherapistSleep> sums = clinics.sums();
            boolean right = new Reading(servers.bootstrapServers())
                    .table(Topics.THERAPIST_SLEEP)
                    .equals(sums);
            report.check(right, "%,d cells of sums, each as counted from the visits", sums.size());
            double ratio = plain / aggregating;
            report.check(ratio >= LIMIT, "%.1f %% of the plain consumer; at least %.0f %%", 100 * ratio, 100 * LIMIT);
        } finally {
            FileSystemUtils.deleteRecursively(state);
        }
        report.exit();
    }

    /** In seconds. */
    private double read(BenchServers servers) {
        Stopwatch stopwatch = Stopwatch.start();
        long records = new Reading(servers.bootstrapServers()).read(List.of(Topics.FOLLOW_UP, Topics.ANSWER));
        double seconds = stopwatch.seconds();
        report.say(
                "a plain consumer: %,d records in %.2f s, %,.0f/s; processor time %.2f s",
                records, seconds, records / seconds, stopwatch.processorSeconds());
        return seconds;
    }

    private double aggregate(BenchServers servers, Path state) {
        try (Progress progress = new Progress(servers.bootstrapServers())) {
            Stopwatch stopwatch = Stopwatch.start();
            try (RunningService aggregator = RunningService.start(
                    AggregatorApplication.class,
                    "aggregator",
                    servers.springArguments(),
                    "--sleepfollowup.aggregator.state-dir=" + state)) {
                double each = progress.awaitEnd();
                double processorSeconds = stopwatch.processorSeconds();
                report.say(
                        "the aggregator: %,d records, %.1f µs each once it runs; processor time with the broker's %.2f s",
                        progress.records(), each, processorSeconds);
                return progress.awaitTold(stopwatch);
            }
        }
    }
}
