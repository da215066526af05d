package org.sleepfollowup.survey.answer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.running.Http;
import org.sleepfollowup.survey.running.Invited;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Visit;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Clients who answer at the same moment, and share a transaction. */
class AnswersTogetherIT {
    private static final String CLINIC = "together";
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Http http = new Http(SURVEY.url());
    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final TransactionTemplate transaction =
            new TransactionTemplate(SURVEY.bean(PlatformTransactionManager.class));
    private List<Invited> invited = List.of();

    @BeforeAll
    static void makeClinic() {
        SURVEY.clinic(CLINIC);
    }

    @BeforeEach
    void invite() {
        Instant evening = SURVEY.evening();
        List<Visit> visits = Stream.generate(() -> Visit.of(CLINIC, "T-" + UUID.randomUUID(), evening))
                .limit(8)
                .map(Visit::handIn)
                .toList();
        SURVEY.moveTo(denver(evening, 1, "09:00"));
        invited = visits.stream()
                .map(visit -> new Invited(
                        visit, evening, SURVEY.inbox(visit.email()).mails().getFirst()))
                .toList();
    }

    @AfterEach
    void leave() {
        clients.close();
    }

    @Test
    void eachIsTakenOnceAndToldUnderItsOwnFollowUp() throws Exception {
        assertThat(statuses(invited)).containsOnly(303);
        assertThat(invited)
                .allSatisfy(each -> await().untilAsserted(() -> {
                    assertThat(each.revisions()).containsExactly("1: 7");
                    assertThat(each.kinds()).containsExactly("PLANNED", "SENT FIRST_NIGHT", "ANSWERED FIRST_NIGHT");
                }));
    }

    @Test
    void whoComesTogetherSharesTransactions() {
        assertThat(statuses(invited)).containsOnly(303);
        assertThat(transactions()).isLessThan(invited.size());
    }

    @Test
    void aGroupTakesAllWhoseFollowUpsAreFreeKnowsWhatWasNeverSentAndLeavesOutTheRest() {
        Token neverSent = new Token("A".repeat(22));
        List<Posted> posted = Stream.concat(invited.stream().map(AnswersTogetherIT::token), Stream.of(neverSent))
                .map(token -> new Posted(token, new Form(Map.of("sleep", List.of("7"))), Optional.empty()))
                .toList();
        Map<Token, Outcome> outcomes = requireNonNull(transaction.execute(outer -> {
            lock(invited.getFirst());
            return inAnotherThread(() -> SURVEY.bean(Answering.class).takeFree(posted));
        }));
        assertThat(outcomes).hasSize(invited.size()).doesNotContainKey(token(invited.getFirst()));
        assertThat(outcomes.remove(neverSent)).isEqualTo(new Outcome.Unknown());
        assertThat(outcomes.values()).allMatch(Outcome.Taken.class::isInstance);
    }

    @Test
    void whoseFollowUpIsLockedWaitsAndHoldsUpNobodyElse() throws Exception {
        Future<Integer> waiting = transaction.execute(outer -> {
            lock(invited.getFirst());
            Future<Integer> first = clients.submit(() -> status(invited.getFirst()));
            assertThat(statuses(invited.subList(1, invited.size()))).containsOnly(303);
            assertThat(first).isNotDone();
            return first;
        });
        assertThat(waiting.get()).isEqualTo(303);
        await().until(() -> invited.getFirst().revisions().equals(List.of("1: 7")));
    }

    @Test
    void oneThatCannotBeTakenKeepsBackNobody() {
        SURVEY.database().sql("""
                        insert into survey.answer
                            (follow_up_id, wave, revision, current, answered_at, after_reminder, submission)
                        values (?::uuid, 'first-night', 1, false, current_timestamp, false, null)
                        """).param(invited.getFirst().followUp()).update();
        assertThat(statuses(invited))
                .startsWith(500)
                .filteredOn(status -> status == 303)
                .hasSize(invited.size() - 1);
        assertThat(invited.subList(1, invited.size()))
                .allSatisfy(each -> await().until(() -> each.revisions().equals(List.of("1: 7"))));
    }

    /** How many transactions wrote the answers: the server notes in each row which one did. */
    private int transactions() {
        return SURVEY.database()
                .sql("select count(distinct xmin::text) from survey.answer where follow_up_id = any(?::uuid[])")
                .param(invited.stream().map(Invited::followUp).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static void lock(Invited each) {
        SURVEY.database()
                .sql("select 1 from survey.follow_up where follow_up_id = ?::uuid for update")
                .param(each.followUp())
                .query()
                .singleValue();
    }

    private static Token token(Invited each) {
        return new Token(each.page().replace("/f/", ""));
    }

    /** All at once; the statuses in their order. */
    private List<Integer> statuses(List<Invited> several) {
        return several.stream().map(each -> clients.submit(() -> status(each))).toList().stream()
                .map(AnswersTogetherIT::result)
                .toList();
    }

    private int status(Invited each) {
        return http.post(each.page(), "sleep", "7").statusCode();
    }

    private <T> T inAnotherThread(Callable<T> work) {
        return result(clients.submit(work));
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
