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
    private final Admin admin =
            Admin.create(Map.of("bootstrap.servers", Infrastructure.get().bootstrapServers()));

    HastyCleaning() {
        set("segment.ms", "1");
        set("max.compaction.lag.ms", "1");
        set("file.delete.delay.ms", "1");
    }

    @Override
    public void close() {
        Topics.FOLLOW_UP_SESSION.config().forEach(this::set);
        admin.close();
    }

    private void set(String name, String value) {
        try {
            admin.incrementalAlterConfigs(Map.of(
                            new ConfigResource(ConfigResource.Type.TOPIC, Topics.FOLLOW_UP_SESSION.name()),
                            List.of(new AlterConfigOp(new ConfigEntry(name, value), OpType.SET))))
                    .all()
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
