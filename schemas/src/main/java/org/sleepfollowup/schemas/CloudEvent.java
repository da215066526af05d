package org.sleepfollowup.schemas;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * The headers that every record carries: CloudEvents 1.0, Kafka protocol binding, binary mode.
 *
 * @param id unique within the source; the same event sent again has the same id
 * @param type what happened, such as {@code session-completed}
 * @param source the service, such as {@code intake}
 * @param time when it happened
 */
public record CloudEvent(String id, String type, String source, Instant time) {

    /** These attributes as Kafka headers. */
    public Headers headers() {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_type", "org.sleepfollowup." + type);
        add(headers, "ce_source", "/sleep-follow-up/" + source);
        add(headers, "ce_time", time.toString());
        add(headers, "content-type", "application/avro");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
