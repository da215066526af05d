package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.ProcessorTime;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.bench.RunningService;
import org.sleepfollowup.dashboard.DashboardApplication;
import org.sleepfollowup.survey.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * {@code bench/run latency [A_SECOND]}: clients answer, two hundred a second, and the clinic looks at its therapists' figures: from
 * when an answer should have been sent until it is counted in what the dashboard answers.
 */
final class LatencyBenchmark {
    private static final int USUAL = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(60);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final int THANKED = 303;
    private static final double LIMIT_MILLIS = 1_000;

    private final Report report = new Report(System.out);
    private final int aSecond;

    private LatencyBenchmark(int aSecond) {
        this.aSecond = aSecond;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new LatencyBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException, InterruptedException {
        Path state = Files.createTempDirectory("sleep-follow-up-state");
        try (BenchServers servers = BenchServers.start();
                SurveyServer survey = SurveyServer.start(servers);
                RunningService aggregator = RunningService.start(
                        AggregatorApplication.class,
                        "aggregator",
                        servers.springArguments(),
                        "--sleepfollowup.aggregator.state-dir=" + state);
                RunningService dashboard =
                        RunningService.start(DashboardApplication.class, "dashboard", servers.connections())) {
            measure(servers, survey, dashboard);
        } finally {
            FileSystemUtils.deleteRecursively(state);
        }
        report.exit();
    }

    private void measure(BenchServers servers, SurveyServer survey, RunningService dashboard)
            throws InterruptedException {
        int warmUp = Math.toIntExact(aSecond * WARM_UP.toSeconds());
        int all = warmUp + Math.toIntExact(aSecond * MEASURED.toSeconds());
        JdbcClient database = survey.bean(JdbcClient.class);
        List<Link> links = new SentInvitations(database, survey.bean(Links.class), SurveyServer.CLINIC).add(all);
        new PlannedFollowUps(database, servers.bootstrapServers()).tell(SurveyServer.CLINIC);
        SentAnswers sent = new SentAnswers(warmUp);
        SeenAnswers seen = new SeenAnswers(dashboard.port(), SurveyServer.CLINIC, survey.apiKey(), sent);
        ProcessorTime processor = new ProcessorTime(database);
        Duration ofServices = processor.own();
        Duration ofDatabase = processor.ofDatabase();
        long begin = System.nanoTime();
        long pause = TimeUnit.SECONDS.toNanos(1) / aSecond;
        Load load;
        try (Passing passing = Passing.start(servers.bootstrapServers(), database, sent)) {
            load = Load.offer(survey.address(), aSecond, all, arrival -> {
                sent.add(SentInvitations.therapist(arrival), arrival, begin + arrival * pause);
                return survey.form(links.get(arrival).page());
            });
            seen.awaitAll(all);
            load.awaitEnd();
            passing.print(report);
        }
        seen.print(report);
        report.say(
                "processor time of an answer, and the looks of as long: services and broker %.1f ms, database %.1f ms",
                processor.own().minus(ofServices).toNanos() / 1e6 / all,
                processor.ofDatabase().minus(ofDatabase).toNanos() / 1e6 / all);
        report.check(load.onlyAnswered(THANKED), "an answer: only %d, no error: %s", THANKED, load.outcomes());
        report.check(seen.count() == all, "%,d answers sent, %,d counted", all, seen.count());
        report.check(
                seen.p99() < LIMIT_MILLIS,
                "p99 from an answer to its figure %.0f ms; less than %.0f",
                seen.p99(),
                LIMIT_MILLIS);
    }
}
