package org.sleepfollowup.bench.aggregate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.bench.Stopwatch;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench/run restart [ANSWERS]}: with the state of so many answers the aggregator is stopped and started, then killed and
 * started, its state's folder kept. From the start of the process until an answer that came meanwhile is dealt with.
 */
final class RestartBenchmark {
    private static final int USUAL = 1_000_000;
    private static final double LIMIT_SECONDS = 10;

    private final Report report = new Report(System.out);
    private final int wanted;

    private RestartBenchmark(int wanted) {
        this.wanted = wanted;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new RestartBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("sleep-follow-up-state");
        try (BenchServers servers = BenchServers.start();
                Clinics clinics = new Clinics(servers.bootstrapServers(), wanted)) {
            report.say("Counting %,d answers...", clinics.tell(wanted));
            AggregatorProcess first = AggregatorProcess.start(servers, state);
            awaitEnd(servers);
            first.stop();
            AggregatorProcess stopped = restart("stopped", clinics, servers, state);
            stopped.kill();
            restart("killed", clinics, servers, state).close();
        } finally {
            FileSystemUtils.deleteRecursively(state);
        }
        report.exit();
    }

    private AggregatorProcess restart(String how, Clinics clinics, BenchServers servers, Path state)
            throws IOException {
        clinics.tell(1);
        Stopwatch stopwatch = Stopwatch.start();
        AggregatorProcess process = AggregatorProcess.start(servers, state);
        awaitEnd(servers);
        double seconds = stopwatch.seconds();
        report.check(seconds <= LIMIT_SECONDS, "%s and started: %.1f s; at most %.0f s", how, seconds, LIMIT_SECONDS);
        return process;
    }

    private static void awaitEnd(BenchServers servers) {
        try (Progress progress = new Progress(servers.bootstrapServers())) {
            progress.awaitEnd();
        }
    }
}
