package org.sleepfollowup.schemas;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/**
 * Creates the topics of a new cluster and leaves alone what is there. Reads {@code KAFKA_BOOTSTRAP_SERVERS}, {@code
 * PARTITIONS} (default 12) and {@code REPLICATION} (default -1, the broker's own) from the environment.
 */
public final class CreateTopics {
    private CreateTopics() {}

    /**
     * Takes no arguments.
     *
     * @throws IllegalStateException when the broker refuses a topic, or is away
     */
    public static void main(String[] args) {
        Map<String, String> env = System.getenv();
        String brokers = env.getOrDefault("KAFKA_BOOTSTRAP_SERVERS", "localhost:9092");
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            Topics.create(
                    admin,
                    Integer.parseInt(env.getOrDefault("PARTITIONS", "12")),
                    Short.parseShort(env.getOrDefault("REPLICATION", "-1")));
        }
    }
}
