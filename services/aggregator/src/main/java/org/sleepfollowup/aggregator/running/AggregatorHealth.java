package org.sleepfollowup.aggregator.running;

import org.apache.kafka.streams.KafkaStreams;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Readiness: figures are kept up to date only while the streams run. */
@Configuration(proxyBeanMethods = false)
class AggregatorHealth {

    /** By its name Spring Boot calls the indicator {@code aggregator}. */
    @Bean
    HealthIndicator aggregatorHealthIndicator(SleepStreams streams) {
        return () -> streams.state()
                .map(AggregatorHealth::health)
                .orElseGet(() -> Health.down()
                        .withDetail("streams", "waiting for the next try; the log tells why the last one failed")
                        .build());
    }

    private static Health health(KafkaStreams.State state) {
        Health.Builder health = state == KafkaStreams.State.RUNNING ? Health.up() : Health.down();
        return health.withDetail("streams", state.name()).build();
    }
}
