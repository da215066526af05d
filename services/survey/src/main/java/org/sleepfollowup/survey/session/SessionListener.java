package org.sleepfollowup.survey.session;

import java.nio.ByteBuffer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.sleepfollowup.schemas.TherapistKey;
import org.sleepfollowup.schemas.Topics;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.listening.TopicListener;
import org.sleepfollowup.schemas.sealing.ContactOpener;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Takes sessions from Kafka. */
@Configuration(proxyBeanMethods = false)
class SessionListener {
    static final String GROUP = "survey";

    private final FollowingUp followingUp;
    private final ContactOpener opener;

    SessionListener(FollowingUp followingUp, ContactKeySettings keys) {
        this.followingUp = followingUp;
        this.opener = new ContactOpener(keys.keys());
    }

    @Bean
    ConcurrentMessageListenerContainer<TherapistKey, SessionCompleted> surveySessions(KafkaProperties kafka) {
        return TopicListener.container(
                Topics.SESSION_COMPLETED,
                GROUP,
                kafka.buildConsumerProperties(),
                kafka.buildProducerProperties(),
                this::take);
    }

    private void take(ConsumerRecord<TherapistKey, SessionCompleted> record) {
        SessionCompleted value = record.value();
        if (value == null) {
            throw new IllegalArgumentException("A session without a value says nothing.");
        }
        ByteBuffer sealed = value.getSealedContact().duplicate();
        byte[] bytes = new byte[sealed.remaining()];
        sealed.get(bytes);
        followingUp.take(SessionAvro.session(value, opener.open(bytes, value.getClinicId(), value.getSessionId())));
    }
}
