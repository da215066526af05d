package org.sleepfollowup.bench.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.bench.RunningService;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench/run growth [ANSWERS]}: with the state of a tenth of so many answers, and then with that of all of them, the same
 * number of further answers; what one costs in each.
 */
final class GrowthBenchmark {
    private static final int USUAL = 1_000_000;
    private static final double LIMIT = 1.3;

    private final Report report = new Report(System.out);
    private final int wanted;

    private GrowthBenchmark(int wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException {
        new GrowthBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException {
        Path state = Files.createTempDirectory("sleep-follow-up-state");
        int further = wanted / 10;
        warmUp();
        try (BenchServers servers = BenchServers.start();
                Clinics clinics = new Clinics(servers.bootstrapServers(), wanted)) {
            clinics.tell(further);
            aggregate(servers, state);
            clinics.tell(further);
            double few = aggregate(servers, state);
            report.say("%,d answers in the state: %.1f µs a record", further, few);
            clinics.tell(wanted - 2 * further);
            aggregate(servers, state);
            clinics.tell(further);
            double many = aggregate(servers, state);
            report.say("%,d answers in the state: %.1f µs a record", wanted, many);
            report.check(many / few <= LIMIT, "%.2f times as long; at most %.1f times", many / few, LIMIT);
        } finally {
            FileSystemUtils.deleteRecursively(state);
        }
        report.exit();
    }

    /** Elsewhere, or what is counted with much in the state would run on code that is compiled better. */
    private void warmUp() throws IOException {
        Path state = Files.createTempDirectory("sleep-follow-up-state");
        try (BenchServers servers = BenchServers.start();
                Clinics clinics = new Clinics(servers.bootstrapServers(), wanted)) {
            clinics.tell(wanted / 2);
            aggregate(servers, state);
        } finally {
            FileSystemUtils.deleteRecursively(state);
        }
    }

    /** How long a record took, in microseconds, from the first that was dealt with after the start to the last. */
    private static double aggregate(BenchServers servers, Path state) {
        try (Progress progress = new Progress(servers.bootstrapServers());
                RunningService aggregator = RunningService.start(
                        AggregatorApplication.class,
                        "aggregator",
                        servers.springArguments(),
                        "--sleepfollowup.aggregator.state-dir=" + state)) {
            return progress.awaitEnd();
        }
    }
}
