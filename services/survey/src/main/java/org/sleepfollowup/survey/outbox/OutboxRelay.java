package org.sleepfollowup.survey.outbox;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.sleepfollowup.survey.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the outbox to Kafka. One instance relays at a time, whichever holds the lock; it sends a batch in the order of
 * ids, waits for every acknowledgement, and only then removes the rows. A crash in between sends them once more, which
 * consumers tell by sequence and revision.
 */
@Component
class OutboxRelay implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    /** After each round, so that records that come one soon after the other share the next. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final OutboxTable table;
    private final OutboxPublisher publisher;
    private final OutboxSettings settings;
    private final TransactionTemplate transaction;
    private final Loop loop;
    private volatile boolean wentWell;

    OutboxRelay(
            OutboxTable table,
            OutboxPublisher publisher,
            OutboxSettings settings,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.publisher = publisher;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.loop = new Loop("survey-outbox", settings.pollInterval(), this::round);
    }

    void wake() {
        loop.wake();
    }

    private boolean round() throws InterruptedException {
        wentWell = false;
        int relayed = requireNonNull(transaction.execute(status -> relay()));
        wentWell = true;
        if (relayed > 0 && relayed < settings.batchSize()) {
            Thread.sleep(GATHERING);
        }
        return relayed == settings.batchSize();
    }

    private int relay() {
        if (!table.lock()) {
            return 0;
        }
        List<WaitingRecord> records = table.first(settings.batchSize());
        if (!records.isEmpty()) {
            publisher.publish(records);
            table.remove(records);
        }
        return records.size();
    }

    /** What was committed while the last round was resting. */
    private void relayTheLast() {
        try {
            transaction.executeWithoutResult(status -> relay());
        } catch (RuntimeException e) {
            log.atInfo()
                    .setMessage("Records stay in the outbox until the next start")
                    .setCause(e)
                    .log();
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
        if (wentWell) {
            // With the database or the broker away, trying once more would only keep the service from stopping.
            relayTheLast();
        }
        publisher.close();
    }

    /** Starts before all that writes to the outbox and stops after it, so that a shutdown leaves nothing behind. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
