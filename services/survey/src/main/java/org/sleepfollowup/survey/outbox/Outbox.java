package org.sleepfollowup.survey.outbox;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.CloudEvent;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.survey.sql.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Records on their way to Kafka, written in the transaction of the change that they tell of: both happen or neither.
 *
 * <p>Ids are given at the insert. What concerns one follow-up is inserted under its row lock, which is held until the
 * commit; so its records become visible in the order of their ids, and that is the order in which they are relayed.
 * Between follow-ups no order is promised, and none is needed.
 */
@Component
public class Outbox {
    private final JdbcClient database;
    private final OutboxRelay relay;
    private final Clock clock;

    Outbox(JdbcClient database, OutboxRelay relay, Clock clock) {
        this.database = database;
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
        database.sql("""
                        insert into survey.outbox
                            (topic, record_key, record_value, event_id, event_type, event_time, written_at)
                        values (:topic, :key, :value, :id, :type, :time, :now)
                        """)
                .param("topic", topic.name())
                .param("key", topic.key().serializer().serialize(topic.name(), key))
                .param(
                        "value",
                        value == null ? null : topic.value().serializer().serialize(topic.name(), value))
                .param("id", event.id())
                .param("type", event.type())
                .param("time", Times.at(event.time()))
                .param("now", Times.at(clock.instant()))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                relay.wake();
            }
        });
    }
}
