package org.sleepfollowup.bench.claim;

import java.io.IOException;
import java.time.Instant;
import java.util.stream.LongStream;
import org.flywaydb.core.Flyway;
import org.sleepfollowup.bench.BenchServers;
import org.sleepfollowup.bench.Report;
import org.sleepfollowup.survey.dispatch.Claiming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Claims 500 due invitations while ten thousand are planned, and again while a million are. */
final class ClaimBenchmark {
    private static final int DUE = 500;
    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 101;
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
            SingleConnectionDataSource connection =
                    new SingleConnectionDataSource(servers.jdbcUrl(), servers.jdbcUser(), "", true);
            Flyway.configure()
                    .dataSource(servers.jdbcUrl(), servers.jdbcUser(), "")
                    .schemas("survey")
                    .defaultSchema("survey")
                    .locations("classpath:db/survey")
                    .load()
                    .migrate();
            JdbcClient database = JdbcClient.create(connection);
            Backlog backlog = new Backlog(database);
            Claiming claiming = new Claiming(database);
            backlog.begin();
            backlog.plan(FEW, FIRST_DUE);
            double few = median(claiming);
            report.say("%,d due of %,d planned: claimed in %.2f ms", DUE, FEW, few);
            backlog.plan(MANY - FEW, FIRST_DUE.plusSeconds(FEW));
            double many = median(claiming);
            report.say("%,d due of %,d planned: claimed in %.2f ms", DUE, MANY, many);
            report.check(many / few <= LIMIT, "%.2f times as long; at most %.1f times", many / few, LIMIT);
            connection.destroy();
        }
        report.exit();
    }

    private static double median(Claiming claiming) {
        for (int i = 0; i < ROUNDS; i++) {
            claiming.claim(DUE, NOW);
        }
        return LongStream.range(0, ROUNDS)
                        .map(round -> claiming.claim(DUE, NOW).toNanos())
                        .sorted()
                        .skip(ROUNDS / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
