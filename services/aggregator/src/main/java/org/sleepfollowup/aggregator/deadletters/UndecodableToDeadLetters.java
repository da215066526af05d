package org.sleepfollowup.aggregator.deadletters;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.sleepfollowup.schemas.listening.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets aside records whose key or value is not what the topic holds. Kafka Streams makes it by its name. */
public final class UndecodableToDeadLetters implements DeserializationExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(UndecodableToDeadLetters.class);

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        log.atWarn()
                .setMessage("A record cannot be read and is set aside")
                .addKeyValue("topic", record.topic())
                .addKeyValue("partition", record.partition())
                .addKeyValue("offset", record.offset())
                .log();
        return Response.resume(List.of(DeadLetters.record(record, exception)));
    }
}
