package org.sleepfollowup.survey.answer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sleepfollowup.survey.link.Token;
import org.sleepfollowup.survey.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Brings together those who answer at the same moment. Who comes while the transaction of others is under way, or just
 * after it, shares the next one with all who wait: an answer's share of its statements, and of its wait for the disk, falls
 * as more come, and who comes alone waits for nobody.
 */
@Component
class AnswerGroups implements SmartLifecycle {
    private static final int MOST = 50;

    /** After a group of several, so that the next is larger: a person does not notice it, and the database does. */
    private static final Duration GATHERING = Duration.ofMillis(5);

    /** How often a loop with nobody to wait for looks whether it is to stop. */
    private static final Duration IDLE = Duration.ofMillis(200);

    private static final Logger log = LoggerFactory.getLogger(AnswerGroups.class);

    private record Waiting(Posted posted, CompletableFuture<Supplier<Outcome>> outcome) {}

    private final Answering answering;
    private final BlockingQueue<Waiting> line = new LinkedBlockingQueue<>();
    private final Loop loop;

    AnswerGroups(Answering answering) {
        this.answering = answering;
        this.loop = new Loop("survey-answers", IDLE, this::round);
    }

    /** Takes what was posted; returns when it is kept. */
    Outcome take(Posted posted) {
        Waiting waiting = new Waiting(posted, new CompletableFuture<>());
        line.add(waiting);
        if (!loop.isRunning()) {
            // Looked at after joining the line: a stop that did not see this one there is seen here.
            takeAloneWhoIsInLine();
        }
        return waiting.outcome().join().get();
    }

    private boolean round() throws InterruptedException {
        Waiting first = line.poll(IDLE.toMillis(), TimeUnit.MILLISECONDS);
        if (first != null) {
            List<Waiting> group = new ArrayList<>(List.of(first));
            line.drainTo(group, MOST - 1);
            take(group);
            if (group.size() > 1 && group.size() < MOST) {
                Thread.sleep(GATHERING);
            }
        }
        // Where it waits is the line, and not between rounds.
        return true;
    }

    private void take(List<Waiting> group) {
        Map<Token, Posted> together = new LinkedHashMap<>();
        group.forEach(waiting -> together.putIfAbsent(waiting.posted().token(), waiting.posted()));
        try {
            Map<Token, Outcome> outcomes = answering.takeFree(together.values());
            for (Waiting waiting : group) {
                Posted posted = waiting.posted();
                Outcome outcome = outcomes.get(posted.token());
                if (outcome != null && together.get(posted.token()) == posted) {
                    waiting.outcome().complete(() -> outcome);
                }
            }
        } catch (CannotCreateTransactionException
                | NonTransientDataAccessResourceException
                | RecoverableDataAccessException e) {
            // The database is away, for all who wait behind them too.
            line.drainTo(group);
            group.forEach(waiting -> waiting.outcome().complete(() -> {
                throw e;
            }));
        } catch (RuntimeException e) {
            // Without what the database said of it, which may quote an answer.
            log.atInfo()
                    .setMessage("Answers are taken one by one, since together they could not be")
                    .addKeyValue("answers", group.size())
                    .addKeyValue("failure", e.getClass().getSimpleName())
                    .log();
        } finally {
            // The rest alone, each in its own thread: the second of one link, those whose follow-up another has locked,
            // and all of them where one cannot be dealt with.
            takeAlone(group);
        }
    }

    private void takeAlone(List<Waiting> group) {
        group.forEach(waiting -> waiting.outcome().complete(() -> answering.take(waiting.posted())));
    }

    private void takeAloneWhoIsInLine() {
        List<Waiting> rest = new ArrayList<>();
        line.drainTo(rest);
        takeAlone(rest);
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        takeAloneWhoIsInLine();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Stops after the web server, whose last requests wait for it, and before the outbox, to which it writes. */
    @Override
    public int getPhase() {
        return 1;
    }
}
