package org.sleepfollowup.bench.claim;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.survey.dispatch.Claiming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Claims 500 due invitations of ten thousand that are planned, and 500 of a million. The two stand in two databases of one
 * server and are claimed from by turns, so that whatever else the machine does is charged to both.
 */
final class ClaimBenchmark {
    private static final int DUE = 500;
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 100;
    private static final int ROUNDS = 301;
    private static final double LIMIT = 1.5;

    private static final Instant FIRST_DUE = Instant.parse("2026-11-21T09:00:00Z");

    /** So many are due by then, with a few to spare. */
    private static final Instant NOW = FIRST_DUE.plusSeconds(DUE / 10 + 10);

    private final Report report = new Report(System.out);

    private ClaimBenchmark() {}

    public static void main(String[] args) throws IOException {
        new ClaimBenchmark().run();
    }

    private void run() throws IOException {
        try (BenchServers servers = BenchServers.start()) {
            SingleConnectionDataSource few = planned(servers, "few", FEW);
            SingleConnectionDataSource many = planned(servers, "many", MANY);
            compare(new Claiming(JdbcClient.create(few)), new Claiming(JdbcClient.create(many)));
            few.destroy();
            many.destroy();
        }
        report.exit();
    }

    private static SingleConnectionDataSource planned(BenchServers servers, String name, int invitations) {
        String url = servers.jdbcUrlOfNew(name);
        Flyway.configure()
                .dataSource(url, servers.jdbcUser(), "")
                .schemas("survey")
                .defaultSchema("survey")
                .locations("classpath:db/survey")
                .load()
                .migrate();
        SingleConnectionDataSource connection = new SingleConnectionDataSource(url, servers.jdbcUser(), "", true);
        Backlog backlog = new Backlog(JdbcClient.create(connection));
        backlog.begin();
        backlog.plan(invitations, FIRST_DUE);
        return connection;
    }

    private void compare(Claiming few, Claiming many) {
        List<Duration> ofFew = new ArrayList<>(ROUNDS);
        List<Duration> ofMany = new ArrayList<>(ROUNDS);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            Duration one = few.claim(DUE, NOW);
            Duration other = many.claim(DUE, NOW);
            if (round >= 0) {
                ofFew.add(one);
                ofMany.add(other);
            }
        }
        report.say("%,d due of %,d planned: claimed in %.2f ms", DUE, FEW, median(ofFew));
        report.say("%,d due of %,d planned: claimed in %.2f ms", DUE, MANY, median(ofMany));
        double ratio = median(ofMany) / median(ofFew);
        report.check(ratio <= LIMIT, "%.2f times as long; at most %.1f times", ratio, LIMIT);
    }

    /** In milliseconds. */
    private static double median(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2).toNanos() / 1e6;
    }
}
