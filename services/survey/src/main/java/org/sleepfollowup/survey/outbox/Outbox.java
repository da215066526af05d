package org.sleepfollowup.survey.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.Topic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records on their way to Kafka, written in the transaction of the change that they tell of: both happen or neither.
 *
 * <p>Ids are given at the insert, just before the commit. What concerns one follow-up is inserted under its row lock, which is held until the
 * commit; so its records become visible in the order of their ids, and that is the order in which they are relayed.
 * Between follow-ups no order is promised, and none is needed.
 */
@Component
public class Outbox {
    /** The database gives it. */
    private static final long NO_ID_YET = 0;

    private final OutboxTable table;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(OutboxTable table, OutboxRelay relay, Clock clock) {
        this.table = table;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Adds a record to the transaction under way; it is relayed as soon as that has committed.
     *
     * @param value null: what the topic holds of this key is no more
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <K, V> void add(Topic<K, V> topic, K key, @Nullable V value, CloudEvent event) {
        byte[] recordKey = topic.key().serializer().serialize(topic.name(), key);
        byte[] recordValue = value == null ? null : topic.value().serializer().serialize(topic.name(), value);
        WaitingRecord record = new WaitingRecord(
                NO_ID_YET, topic.name(), recordKey, recordValue, event.id(), event.type(), event.time());
        batch().records.add(record);
    }

    private Batch batch() {
        Batch underWay = (Batch) TransactionSynchronizationManager.getResource(this);
        if (underWay != null) {
            return underWay;
        }
        Batch begun = new Batch();
        begun.resume();
        TransactionSynchronizationManager.registerSynchronization(begun);
        return begun;
    }

    /** The records of one transaction: written together, as its last act. */
    private final class Batch implements TransactionSynchronization {
        private final List<WaitingRecord> records = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            table.add(records, clock.instant());
        }

        @Override
        public void beforeCompletion() {
            suspend();
        }

        @Override
        public void afterCommit() {
            relay.wake();
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(Outbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(Outbox.this, this);
        }
    }
}
