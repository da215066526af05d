package org.sleepfollowup.dashboard.reading;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.listener.RetryListener;

/** Says that the figures stand still, and why: a retry by itself says nothing. */
final class ReadingDelay implements RetryListener {
    private static final Logger log = LoggerFactory.getLogger(ReadingDelay.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception e, int attempt) {
        tell(e, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, Exception e, int attempt) {
        tell(e, attempt);
    }

    private static void tell(@Nullable Exception e, int attempt) {
        // The innermost only: the others quote statements with what clients answered.
        log.atWarn()
                .setMessage("What came in could not be written; it is tried again until it can.")
                .addKeyValue("attempt", attempt)
                .addKeyValue("cause", e == null ? null : NestedExceptionUtils.getMostSpecificCause(e))
                .log();
    }
}
