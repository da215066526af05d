package org.sleepfollowup.survey.erasure;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.testing.Infrastructure;

/** A topic that is cleaned within seconds, as otherwise within days. */
final class HastyCleaning implements AutoCloseable {
    private static final ConfigResource EVERY_BROKER = new ConfigResource(ConfigResource.Type.BROKER, "");
    private static final ConfigResource TOPIC =
            new ConfigResource(ConfigResource.Type.TOPIC, Topics.FOLLOW_UP_SESSION.name());
    private static final String CLEANER_PAUSE = "log.cleaner.backoff.ms";

    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()));

    HastyCleaning() {
        // The cleaner itself looks for work every 15 seconds otherwise.
        alter(EVERY_BROKER, new AlterConfigOp(new ConfigEntry(CLEANER_PAUSE, "100"), OpType.SET));
        set("segment.ms", "1");
        set("max.compaction.lag.ms", "1");
        set("file.delete.delay.ms", "1");
    }

    @Override
    public void close() {
        Topics.FOLLOW_UP_SESSION.config().forEach(this::set);
        alter(EVERY_BROKER, new AlterConfigOp(new ConfigEntry(CLEANER_PAUSE, null), OpType.DELETE));
        admin.close();
    }

    private void set(String name, String value) {
        alter(TOPIC, new AlterConfigOp(new ConfigEntry(name, value), OpType.SET));
    }

    private void alter(ConfigResource resource, AlterConfigOp change) {
        try {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(change)))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
