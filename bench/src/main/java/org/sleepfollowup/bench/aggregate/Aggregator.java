package org.sleepfollowup.bench.aggregate;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.sleepfollowup.aggregator.AggregatorApplication;
import org.sleepfollowup.bench.BenchServers;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The aggregator as it ships, in this JVM. */
final class Aggregator implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Aggregator(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Aggregator start(BenchServers servers, Path state) {
        return new Aggregator(new SpringApplicationBuilder(AggregatorApplication.class)
                .properties("spring.config.name=aggregator")
                .run(Stream.concat(
                                // The database is for the other services, which are on the class path too.
                                Stream.of(servers.springArguments()),
                                Stream.of(
                                        "--spring.flyway.enabled=false",
                                        "--server.port=0",
                                        "--logging.level.root=warn",
                                        "--sleepfollowup.aggregator.state-dir=" + state))
                        .toArray(String[]::new)));
    }

    @Override
    public void close() {
        context.close();
    }
}
