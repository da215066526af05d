package org.sleepfollowup.aggregator;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.sleepfollowup.aggregator.version.TopologyVersion;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.client.RestClient;

/** The service as it runs alone, until closed. */
final class RunningAggregator implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final RestClient http;

    RunningAggregator(String bootstrapServers, Path state, String... arguments) {
        this(TopologyVersion.CURRENT, bootstrapServers, state, arguments);
    }

    /** As a build of another version would run, if nothing but the version were different. */
    RunningAggregator(TopologyVersion version, String bootstrapServers, Path state, String... arguments) {
        context = new SpringApplicationBuilder(AggregatorApplication.class)
                .properties("spring.config.name=aggregator")
                .initializers((GenericApplicationContext beans) -> beans.registerBean(
                        "versionOfTheTest", TopologyVersion.class, () -> version, bean -> bean.setPrimary(true)))
                .run(Stream.concat(
                                Stream.of(
                                        "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                                        "--server.port=0",
                                        "--sleepfollowup.aggregator.state-dir=" + state),
                                Stream.of(arguments))
                        .toArray(String[]::new));
        http = RestClient.create(
                "http://localhost:" + context.getEnvironment().getRequiredProperty("local.server.port") + "/actuator");
    }

    RunningAggregator ready() {
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> status("/health/readiness") == 200);
            return this;
        } catch (ConditionTimeoutException e) {
            close(); // or it would be a member of the next test's group
            throw e;
        }
    }

    int status(String path) {
        return http.get()
                .uri(path)
                .exchange((request, response) -> response.getStatusCode().value());
    }

    /** Whatever the status is. */
    String body(String path) {
        return http.get()
                .uri(path)
                .exchange((request, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The sum of a counter over all of its labels; 0 where there is none. */
    double counter(String name) {
        return body("/prometheus")
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    @Override
    public void close() {
        context.close();
    }
}
