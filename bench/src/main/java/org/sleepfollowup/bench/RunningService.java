package org.sleepfollowup.bench;

import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One of the services as it ships, in this JVM, until closed. */
public final class RunningService implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private RunningService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Starts it.
     *
     * @param name of the service, and of its configuration file
     * @param servers what it is told to find them
     * @param arguments beyond that
     */
    public static RunningService start(Class<?> application, String name, String[] servers, String... arguments) {
        return new RunningService(new SpringApplicationBuilder(application)
                .properties("spring.config.name=" + name)
                .run(arguments(servers, arguments)));
    }

    /** What a service must be told, here or in a process of its own. */
    public static String[] arguments(String[] servers, String... more) {
        return Stream.of(
                        // The aggregator has no database, but here the class path of those that have one.
                        Stream.of(servers),
                        Stream.of("--spring.flyway.enabled=false", "--server.port=0", "--logging.level.root=warn"),
                        Stream.of(more))
                .flatMap(part -> part)
                .toArray(String[]::new);
    }

    /** Where it listens. */
    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
