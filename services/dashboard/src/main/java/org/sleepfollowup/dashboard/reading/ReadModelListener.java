package org.sleepfollowup.dashboard.reading;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.stereotype.Component;

/** Hands batches to the read model, and begins where the read model ends. */
@Component
class ReadModelListener implements BatchMessageListener<byte[], byte[]>, ConsumerAwareRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(ReadModelListener.class);
    /** PostgreSQL's class of errors "program limit exceeded". */
    private static final String LIMIT_EXCEEDED = "54";

    private final ReadModel readModel;
    private final Offsets offsets;

    ReadModelListener(ReadModel readModel, Offsets offsets) {
        this.readModel = readModel;
        this.offsets = offsets;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            try {
                consumer.seek(partition, offsets.next(new Partition(partition.topic(), partition.partition())));
            } catch (DataAccessException e) {
                // Nothing is lost: without a place it reads from the beginning, and what is known is passed over.
                log.atWarn()
                        .setMessage("The database did not say where to read on; reading from the beginning.")
                        .addKeyValue("topic", partition.topic())
                        .addKeyValue("partition", partition.partition())
                        .log();
            }
        }
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> batch) {
        try {
            readModel.write(batch);
        } catch (DataAccessException e) {
            if (!isForGood(e)) {
                throw e;
            }
            // Some record holds what the database cannot: halve until it stands alone.
            if (batch.size() == 1) {
                // The outer exceptions quote the whole statement, which may be larger than a dead letter.
                readModel.refuse(batch.getFirst(), e.getMostSpecificCause());
            } else {
                int half = batch.size() / 2;
                onMessage(batch.subList(0, half));
                onMessage(batch.subList(half, batch.size()));
            }
        }
    }

    /** Spring takes a limit that a value exceeds, such as an index's, for a failing resource: it would be retried for ever. */
    private static boolean isForGood(DataAccessException e) {
        return e instanceof DataIntegrityViolationException
                || (e.getMostSpecificCause() instanceof SQLException cause
                        && cause.getSQLState() instanceof String state
                        && state.startsWith(LIMIT_EXCEEDED));
    }
}
