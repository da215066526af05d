package org.sleepfollowup.aggregator.deadletters;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.sleepfollowup.aggregator.pairing.ImplausibleException;
import org.sleepfollowup.schemas.listening.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets aside records that cannot be true. They are refused before any state is touched, so the rest can go on; after any
 * other failure it must not, or the sums would be wrong without a sign. Kafka Streams makes it by its name.
 */
public final class ImplausibleToDeadLetters implements ProcessingExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ImplausibleToDeadLetters.class);

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        if (!(exception instanceof ImplausibleException)) {
            return Response.fail();
        }
        log.atWarn()
                .setMessage("A record cannot be true and is set aside")
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .addKeyValue("rule", exception.getMessage())
                .log();
        return Response.resume(List.of(DeadLetters.record(
                context.topic(),
                context.partition(),
                context.offset(),
                context.sourceRawKey(),
                context.sourceRawValue(),
                context.headers(),
                exception)));
    }
}
