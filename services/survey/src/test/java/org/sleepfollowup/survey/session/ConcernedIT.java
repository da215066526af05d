package org.sleepfollowup.survey.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * News by which a session is another client's locks in the order of those who send to many: while it waits for the first,
 * nothing else is locked.
 */
class ConcernedIT {
    private static final String CLINIC = "concerning";
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final JdbcClient DATABASE = SURVEY.database();

    private Visit one = Visit.of(CLINIC, "", Instant.EPOCH);
    private Visit other = one;

    /** A client's session, by the id of what is to be locked. */
    private record Row(UUID id, String session) {}

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void twoClientsCheckIn() {
        Scene scene = Scene.at(CLINIC);
        one = scene.visit().checkedIn(3).handIn();
        other = Visit.of(CLINIC, scene.session() + "-other", scene.evening())
                .checkedIn(6)
                .handIn();
        SURVEY.settle();
    }

    @Test
    void theFirstOfTheClientsIsLockedBeforeTheOther() {
        List<Row> clients = inOrder("client_ref");
        Visit moved = visit(clients.getFirst());
        locked("client", "client_ref", clients, () -> isOf(moved, visit(clients.getLast())));
    }

    @Test
    void theFirstOfTheirFollowUpsIsLockedBeforeTheOther() {
        List<Row> followUps = inOrder("follow_up_id");
        Visit moved = visit(followUps.getLast());
        locked("follow_up", "follow_up_id", followUps, () -> isOf(moved, visit(followUps.getFirst())));
    }

    private List<Row> inOrder(String column) {
        return DATABASE.sql("select " + column
                        + " as id, session_id as session from survey.follow_up where session_id in (?, ?) order by "
                        + column)
                .params(one.session(), other.session())
                .query(Row.class)
                .list();
    }

    private Visit visit(Row row) {
        return row.session().equals(one.session()) ? one : other;
    }

    private static void isOf(Visit visit, Visit client) {
        visit.ofClient(client.client()).to(client.email()).handIn();
    }

    private static void locked(String table, String column, List<Row> rows, Runnable news) {
        String lock = "select 1 from survey." + table + " where " + column + " = ? for no key update nowait";
        Consumer<Row> take = row -> DATABASE.sql(lock).param(row.id()).query().listOfRows();
        new TransactionTemplate(SURVEY.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            take.accept(rows.getFirst());
            int own =
                    DATABASE.sql("select pg_backend_pid()").query(Integer.class).single();
            news.run();
            await().until(() -> isWaitedFor(own));
            assertThatCode(() -> take.accept(rows.getLast())).doesNotThrowAnyException();
        });
        SURVEY.settle();
    }

    /** Asked on another connection: whether somebody waits for what this one has locked. */
    private static boolean isWaitedFor(int connection) {
        return DATABASE.sql("""
                        select exists (
                            select 1 from pg_locks where not granted and ? = any (pg_blocking_pids(pid)))
                        """).param(connection).query(Boolean.class).single();
    }
}
