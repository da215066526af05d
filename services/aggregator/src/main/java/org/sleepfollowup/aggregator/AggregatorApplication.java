package org.sleepfollowup.aggregator;

import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Turns follow-ups and answers into outcomes and sums. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
public class AggregatorApplication {

    /** The topology that this build runs. */
    @Bean
    TopologyVersion aggregatorTopologyVersion() {
        return TopologyVersion.CURRENT;
    }

    /** Runs this service alone. */
    public static void main(String[] args) {
        new SpringApplicationBuilder(AggregatorApplication.class)
                .properties("spring.config.name=aggregator")
                .run(args);
    }
}
