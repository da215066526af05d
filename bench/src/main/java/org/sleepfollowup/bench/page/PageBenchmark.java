package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.ProcessorTime;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.survey.link.Links;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bench/run page [A_SECOND]}: clients who open the page and answer, a thousand of each a second, at their own times and not when the server is ready
 * for them. Beside it, in the same run and under the same load: a file of the same server, which needs no database.
 */
final class PageBenchmark {
    private static final int USUAL = 1_000;

    /** A service runs for days: after 20 s, the compiler still takes two fifths of a core, after this a thirtieth. */
    private static final Duration WARM_UP = Duration.ofSeconds(60);

    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int THANKED = 303;
    private static final double LIMIT_MILLIS = 50;

    private final Report report = new Report(System.out);

    private final int aSecond;

    private PageBenchmark(int aSecond) {
        this.aSecond = aSecond;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        new PageBenchmark(args.length == 0 ? USUAL : Integer.parseInt(args[0])).run();
    }

    private void run() throws IOException, InterruptedException {
        int warmUp = arrivals(WARM_UP);
        int measured = arrivals(MEASURED);
        try (BenchServers servers = BenchServers.start();
                SurveyServer survey = SurveyServer.start(servers)) {
            JdbcClient database = survey.bean(JdbcClient.class);
            report.say("Inviting %,d clients...", warmUp + measured);
            List<Link> links =
                    new SentInvitations(database, survey.bean(Links.class), SurveyServer.CLINIC).add(warmUp + measured);
            report.say("Warming up...");
            Answering warming = answer(survey, links.subList(0, warmUp));
            ProcessorTime processor = new ProcessorTime(database);
            Duration atFirst = processor.spent();
            Load file =
                    Load.offer(survey.address(), 2 * aSecond, 2 * measured, arrival -> survey.get("/survey/page.css"));
            file.awaitEnd();
            Duration afterFile = processor.spent();
            Answering answering = answer(survey, links.subList(warmUp, links.size()));
            Duration atLast = processor.spent();
            int told = TakenAnswers.count(servers.bootstrapServers(), warmUp + measured);

            file.print(report, "a file of the same server");
            answering.look().print(report, "the page");
            answering.submit().print(report, "an answer");
            report.say(
                    "p99 of the page is %.1f times, of an answer %.1f times that of a file",
                    answering.look().p99() / file.p99(), answering.submit().p99() / file.p99());
            report.say(
                    "processor time of a look and an answer %.2f ms, of two files %.2f ms, all of broker, database,"
                            + " service and generator",
                    share(afterFile, atLast, measured), share(atFirst, afterFile, measured));
            report.say(
                    "while warming up: %s, %s",
                    warming.look().outcomes(), warming.submit().outcomes());
            check(answering.look(), "the page", 200);
            check(answering.submit(), "an answer", THANKED);
            int thanked =
                    warming.submit().answered(THANKED) + answering.submit().answered(THANKED);
            // A client who gave up waiting while the service warmed up may have been heard all the same.
            report.check(told >= thanked, "%,d answers on the topic; %,d clients were thanked", told, thanked);
        }
        report.exit();
    }

    /** In milliseconds. */
    private static double share(Duration before, Duration after, int clients) {
        return after.minus(before).toNanos() / 1e6 / clients;
    }

    private record Answering(Load look, Load submit) {}

    /** Everybody opens the page by a tap, and sends it a moment later. */
    private Answering answer(SurveyServer survey, List<Link> links) throws InterruptedException {
        Load look = Load.offer(
                survey.address(),
                aSecond,
                links.size(),
                arrival -> survey.get(links.get(arrival).tap()));
        Thread.sleep(BETWEEN);
        Load submit = Load.offer(
                survey.address(),
                aSecond,
                links.size(),
                arrival -> survey.form(links.get(arrival).page()));
        look.awaitEnd();
        submit.awaitEnd();
        return new Answering(look, submit);
    }

    private void check(Load load, String what, int status) {
        report.check(load.p99() < LIMIT_MILLIS, "p99 of %s is %.1f ms; less than %.0f", what, load.p99(), LIMIT_MILLIS);
        report.check(load.onlyAnswered(status), "%s: only %d, no error: %s", what, status, load.outcomes());
    }

    private int arrivals(Duration time) {
        return Math.toIntExact(aSecond * time.toSeconds());
    }
}
