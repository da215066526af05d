package org.sleepfollowup.dashboard.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far the read model has read, kept beside what was read. The broker is never told: where the consumer has no place to
 * begin at, it begins at the beginning, and what is known already is passed over.
 */
@Component
class Offsets {
    private final JdbcClient database;

    Offsets(JdbcClient database) {
        this.database = database;
    }

    /** Where to read on, 0 where nothing was read yet. */
    long next(Partition partition) {
        return database.sql(
                        "select next_offset from dashboard.kafka_offset where topic = :topic and partition = :number")
                .param("topic", partition.topic())
                .param("number", partition.number())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * Takes a batch into this transaction: holds its partitions against every other instance until the commit, moves them
     * on, and gives those records that nobody has written yet. An instance that does not know yet that it lost a partition
     * thus neither doubles a record nor moves the place back.
     */
    List<ConsumerRecord<byte[], byte[]>> claim(List<ConsumerRecord<byte[], byte[]>> batch) {
        // In order of partitions, so that two instances never wait for each other.
        Map<Partition, List<ConsumerRecord<byte[], byte[]>>> partitions = batch.stream()
                .collect(Collectors.groupingBy(
                        record -> new Partition(record.topic(), record.partition()),
                        TreeMap::new,
                        Collectors.toList()));
        List<ConsumerRecord<byte[], byte[]>> unread = new ArrayList<>(batch.size());
        partitions.forEach((partition, records) -> {
            long next = lock(partition);
            records.stream().filter(record -> record.offset() >= next).forEach(unread::add);
            moveOn(partition, Math.max(next, records.getLast().offset() + 1));
        });
        return unread;
    }

    private long lock(Partition partition) {
        database.sql("""
                        insert into dashboard.kafka_offset (topic, partition, next_offset) values (:topic, :number, 0)
                        on conflict do nothing
                        """)
                .param("topic", partition.topic())
                .param("number", partition.number())
                .update();
        return database.sql("""
                        select next_offset from dashboard.kafka_offset
                        where topic = :topic and partition = :number for update
                        """)
                .param("topic", partition.topic())
                .param("number", partition.number())
                .query(Long.class)
                .single();
    }

    private void moveOn(Partition partition, long next) {
        database.sql("""
                        update dashboard.kafka_offset set next_offset = :next
                        where topic = :topic and partition = :number
                        """)
                .param("next", next)
                .param("topic", partition.topic())
                .param("number", partition.number())
                .update();
    }
}
