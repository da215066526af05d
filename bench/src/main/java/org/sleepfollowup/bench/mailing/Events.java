package org.sleepfollowup.bench.mailing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topic;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpEventKind;

/** What stands on the topic of follow-ups. */
final class Events {
    private static final Topic<TherapistKey, FollowUpEvent> TOPIC = Topics.FOLLOW_UP;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final Set<String> sentOnce = ConcurrentHashMap.newKeySet();

    /** Begins to read. */
    static Events on(String bootstrapServers) {
        Events events = new Events();
        Thread.ofPlatform().daemon().name("events").start(() -> events.read(bootstrapServers));
        return events;
    }

    int planned() {
        return planned.get();
    }

    int sent() {
        return sent.get();
    }

    /** Of how many follow-ups an invitation was sent. */
    int sentOnce() {
        return sentOnce.size();
    }

    /** Waits for a figure to be reached. */
    static void await(IntSupplier figure, int reached, String what) throws InterruptedException {
        long until = System.nanoTime() + LONGEST.toNanos();
        while (figure.getAsInt() < reached) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(
                        "After " + LONGEST + " there are " + figure.getAsInt() + " " + what + " of " + reached + ".");
            }
            Thread.sleep(2);
        }
    }

    private void read(String bootstrapServers) {
        try (KafkaConsumer<TherapistKey, FollowUpEvent> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "bench", "auto.offset.reset", "earliest"),
                TOPIC.key().deserializer(),
                TOPIC.value().deserializer())) {
            consumer.subscribe(List.of(TOPIC.name()));
            while (true) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> count(record.value()));
            }
        }
    }

    private void count(FollowUpEvent event) {
        if (event.getKind() == FollowUpEventKind.PLANNED) {
            planned.incrementAndGet();
        } else if (event.getKind() == FollowUpEventKind.SENT) {
            sentOnce.add(event.getFollowUpId());
            sent.incrementAndGet();
        }
    }
}
