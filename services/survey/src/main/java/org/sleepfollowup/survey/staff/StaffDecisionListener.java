package org.sleepfollowup.survey.staff;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.listening.TopicListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Takes staff's decisions from Kafka. */
@Configuration(proxyBeanMethods = false)
class StaffDecisionListener {
    private static final Logger log = LoggerFactory.getLogger(StaffDecisionListener.class);
    private static final String GROUP = "survey";

    private final StaffDecisions decisions;

    StaffDecisionListener(StaffDecisions decisions) {
        this.decisions = decisions;
    }

    @Bean
    ConcurrentMessageListenerContainer<TherapistKey, org.sleepfollowup.schemas.avro.StaffDecision> surveyStaffDecisions(
            KafkaProperties kafka) {
        return TopicListener.container(
                Topics.STAFF_DECISION,
                GROUP,
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                this::take);
    }

    private void take(ConsumerRecord<TherapistKey, org.sleepfollowup.schemas.avro.StaffDecision> record) {
        org.sleepfollowup.schemas.avro.StaffDecision value = record.value();
        if (value == null) {
            throw new IllegalArgumentException("A decision without a value decides nothing.");
        }
        Optional<StaffDecision> decision = StaffDecisionAvro.read(value);
        if (decision.isPresent()) {
            decisions.carryOut(decision.get());
        } else {
            log.atWarn()
                    .setMessage("A decision of an unknown kind is passed over; a newer release may know it")
                    .addKeyValue("decision", value.getDecisionId())
                    .log();
        }
    }
}
