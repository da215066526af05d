package org.sleepfollowup.dashboard.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        Map<Partition, List<ConsumerRecord<byte[], byte[]>>> partitions = batch.stream()
                .collect(Collectors.groupingBy(record -> new Partition(record.topic(), record.partition())));
        Map<Partition, Long> next = lock(partitions.keySet());
        List<ConsumerRecord<byte[], byte[]>> unread = new ArrayList<>(batch.size());
        partitions.forEach((partition, records) -> {
            long first = next.getOrDefault(partition, 0L);
            records.stream().filter(record -> record.offset() >= first).forEach(unread::add);
            next.put(partition, Math.max(first, records.getLast().offset() + 1));
        });
        moveOn(next);
        return unread;
    }

    /** In order of partitions, so that two instances never wait for each other. */
    private Map<Partition, Long> lock(Set<Partition> partitions) {
        bind("""
                insert into dashboard.kafka_offset (topic, partition, next_offset)
                select topic, number, 0 from unnest(:topics, :numbers) as read (topic, number) order by topic, number
                on conflict do nothing
                """, List.copyOf(partitions)).update();
        Map<Partition, Long> next = new HashMap<>();
        bind("""
                select topic, partition, next_offset from dashboard.kafka_offset
                where (topic, partition) in (select * from unnest(:topics, :numbers))
                order by topic, partition for update
                """, List.copyOf(partitions)).query(row -> {
            next.put(new Partition(row.getString("topic"), row.getInt("partition")), row.getLong("next_offset"));
        });
        return next;
    }

    private void moveOn(Map<Partition, Long> next) {
        List<Partition> partitions = List.copyOf(next.keySet());
        bind("""
                update dashboard.kafka_offset set next_offset = read.next
                from unnest(:topics, :numbers, :next) as read (topic, number, next)
                where kafka_offset.topic = read.topic and kafka_offset.partition = read.number
                """, partitions)
                .param("next", partitions.stream().map(next::get).toArray(Long[]::new))
                .update();
    }

    private JdbcClient.StatementSpec bind(String sql, List<Partition> partitions) {
        return database.sql(sql)
                .param("topics", partitions.stream().map(Partition::topic).toArray(String[]::new))
                .param("numbers", partitions.stream().map(Partition::number).toArray(Integer[]::new));
    }
}
