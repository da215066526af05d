package org.sleepfollowup.bench.page;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;

/**
 * {@code bench/run page [A_SECOND]}: clients who open the page and answer, a thousand of each a second, at their own times and not when the server is ready
 * for them. Beside it, in the same run and under the same load: a file of the same server, which needs no database.
 */
final class PageBenchmark {
    private static final int USUAL = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
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
            report.say("Sending %,d invitations...", warmUp + measured);
            List<Link> links = new SentInvitations(survey).add(warmUp + measured);
            Answering warming = answer(survey, links.subList(0, warmUp));
            Load file = Load.offer(
                    2 * aSecond,
                    2 * measured,
                    arrival -> survey.request("/survey/page.css").GET());
            file.awaitEnd();
            Answering answering = answer(survey, links.subList(warmUp, links.size()));
            int thanked =
                    warming.submit().answered(THANKED) + answering.submit().answered(THANKED);
            int told = TakenAnswers.count(servers.bootstrapServers(), warmUp + measured);

            file.print(report, "a file of the same server");
            answering.look().print(report, "the page");
            answering.submit().print(report, "an answer");
            report.say(
                    "p99 of the page is %.1f times, of an answer %.1f times that of a file",
                    answering.look().p99() / file.p99(), answering.submit().p99() / file.p99());
            report.say(
                    "while warming up: %s, %s",
                    warming.look().outcomes(), warming.submit().outcomes());
            check(answering.look(), "the page", 200);
            check(answering.submit(), "an answer", THANKED);
            // A client who gave up waiting while the service warmed up may have been heard all the same.
            report.check(told >= thanked, "%,d answers on the topic; %,d clients were thanked", told, thanked);
        }
        report.exit();
    }

    private record Answering(Load look, Load submit) {}

    /** Everybody opens the page by a tap, and sends it a moment later. */
    private Answering answer(SurveyServer survey, List<Link> links) throws InterruptedException {
        Load look = Load.offer(
                aSecond,
                links.size(),
                arrival -> survey.request(links.get(arrival).tap()).GET());
        Load.await(BETWEEN);
        Load submit = Load.offer(
                aSecond, links.size(), arrival -> survey.form(links.get(arrival).page()));
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
