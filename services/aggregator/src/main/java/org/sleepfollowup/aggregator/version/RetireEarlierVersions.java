package org.sleepfollowup.aggregator.version;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Cleans up after a change of the topology: takes back what only earlier versions had counted, and deletes their groups and
 * changelog topics. To be called with every aggregator stopped, once the new version has read all; to be called again does no harm.
 */
@EnableConfigurationProperties(KafkaProperties.class)
public class RetireEarlierVersions {

    /**
     * Takes the settings of the aggregator, from its yml, the environment and the command line.
     *
     * @throws IllegalStateException when an aggregator runs, or the current version has not read far enough
     */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RetireEarlierVersions.class)
                .web(WebApplicationType.NONE)
                .properties("spring.config.name=aggregator", "spring.main.banner-mode=off")
                .run(args)) {
            IO.println(retire(
                    context.getBean(KafkaProperties.class).buildAdminProperties(),
                    TopologyVersion.CURRENT,
                    Clock.systemUTC()));
        }
    }

    /**
     * Retires all versions before one.
     *
     * @param kafka how the broker is reached
     * @return what was done, in one sentence
     * @throws IllegalStateException when an aggregator runs, or that version has not read far enough
     */
    public static String retire(Map<String, Object> kafka, TopologyVersion current, Clock clock) {
        try (Admin admin = Admin.create(kafka)) {
            EarlierVersions earlier = new EarlierVersions(admin, current);
            earlier.requireReplaced();
            int takenBack = new Leftovers(kafka, current, clock).takeBack();
            Collection<String> deleted = earlier.delete();
            return "Took back " + takenBack + " keys that " + current.applicationId() + " does not have; deleted "
                    + (deleted.isEmpty() ? "nothing else." : String.join(", ", deleted) + ".");
        }
    }
}
