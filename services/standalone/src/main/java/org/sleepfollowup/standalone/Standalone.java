package org.sleepfollowup.standalone;

import static java.util.concurrent.CompletableFuture.completedFuture;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.sleepfollowup.embedded.EmbeddedPostgreSql;
import org.sleepfollowup.embedded.PortTakenException;
import org.sleepfollowup.embedded.Ports;
import org.sleepfollowup.standalone.clinic.Access;
import org.sleepfollowup.standalone.clinic.Credentials;
import org.sleepfollowup.standalone.clinic.Door;
import org.sleepfollowup.standalone.clinic.FirstClinic;
import org.sleepfollowup.standalone.clinic.Services;
import org.sleepfollowup.standalone.clock.DemoClock;
import org.sleepfollowup.standalone.folder.CannotStartException;
import org.sleepfollowup.standalone.folder.DataFolder;
import org.sleepfollowup.standalone.folder.Secrets;
import org.sleepfollowup.standalone.folder.ServerPorts;
import org.sleepfollowup.standalone.mailbox.Mailbox;
import org.sleepfollowup.standalone.simulation.HistoryPublisher;
import org.sleepfollowup.standalone.simulation.HistoryPublisher.Told;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Everything on one data folder. The first start is all or nothing: until the first clinic is made and its key is kept,
 * nobody can have handed anything in, so what an unfinished start left behind is cleared by the next.
 */
final class Standalone implements AutoCloseable {
    private final Options options;
    private final Map<String, String> environment;
    private final FirstClinic clinic;
    private final Closing closing = new Closing();

    Standalone(Options options, Map<String, String> environment) {
        this.options = options;
        this.environment = environment;
        this.clinic = options.demo() ? FirstClinic.demo() : FirstClinic.own(ZoneId.systemDefault());
    }

    /**
     * Returns when all is ready and {@code access.json} says so.
     *
     * @throws CannotStartException with one line that says what mends it
     */
    Welcome start() {
        requireHttpPort();
        DataFolder folder = closing.add(DataFolder.open(options.data()));
        logInto(folder);
        Access.remove(folder);
        EmbeddedPostgreSql.stopLeftOver(folder.of("postgresql"));
        Optional<Credentials> known = Credentials.of(folder);
        known.ifPresentOrElse(credentials -> requireSameKind(folder, credentials), folder::clear);

        Secrets secrets = Secrets.of(folder);
        Servers servers = Servers.start(folder, ServerPorts.choose(folder, environment), secrets, closing);
        Clock clock = options.demo() ? DemoClock.of(folder, Clock.systemUTC(), options.now()) : Clock.systemUTC();
        Wiring wiring = new Wiring(
                options, environment.getOrDefault("BIND_ADDRESS", "127.0.0.1"), folder, secrets, servers, clinic);
        CompletableFuture<Told> history = known.isEmpty() && options.demo()
                ? tellHistory(servers, clock.instant())
                : completedFuture(Told.NOTHING);
        closing.add(context(wiring, clock));

        Services services = new Services(wiring.url(), secrets.operatorKey());
        Credentials credentials = known.orElseGet(() -> services.create(clinic));
        services.awaitReady(credentials);
        services.awaitAnswers(credentials, history.join().pairedAtCheckIn());
        credentials.keep(folder);
        Access access = wiring.access(credentials);
        access.write(folder);
        return new Welcome(access, options.demo(), clock, clinic.zone());
    }

    /** Before anything is logged, and from one thread: the servers, which start at once, find the log set up. */
    private void logInto(DataFolder folder) {
        System.setProperty("sleepfollowup.logs", folder.logs().toString());
        // Spring Boot would take the log down and set it up once more, while the servers write to it.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerFactory.getLogger(Standalone.class)
                .atInfo()
                .setMessage("Starting")
                .addKeyValue("demo", options.demo())
                .log();
    }

    private void requireHttpPort() {
        try {
            Ports.requireFree(options.port(), "HTTP");
        } catch (PortTakenException e) {
            throw new CannotStartException(
                    "Port " + options.port() + " is taken by another program. Give another with --port.", e);
        }
    }

    private void requireSameKind(DataFolder folder, Credentials known) {
        if (!known.clinic().equals(clinic.id())) {
            throw new CannotStartException(
                    options.demo()
                            ? folder + " was begun without --demo. Give the demo a folder of its own with --data."
                            : folder + " was begun with --demo. Start it with --demo, or give another with --data.");
        }
    }

    /** Beside the start of the services, which takes longer; in a thread that finds the classes of this jar's jars. */
    private CompletableFuture<Told> tellHistory(Servers servers, Instant start) {
        HistoryPublisher publisher = new HistoryPublisher(servers.kafka().bootstrapServers());
        return CompletableFuture.supplyAsync(
                () -> publisher.publish(clinic.id(), start, clinic.zone()),
                task -> Thread.ofPlatform().daemon().name("history").start(task));
    }

    private static ConfigurableApplicationContext context(Wiring wiring, Clock clock) {
        return new SpringApplicationBuilder(StandaloneApplication.class)
                .properties("spring.config.name=intake,survey,aggregator,dashboard,standalone")
                .registerShutdownHook(false)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    if (clock instanceof DemoClock demo) {
                        beans.registerBean(DemoClock.class, () -> demo, bean -> bean.setPrimary(true));
                    } else {
                        beans.registerBean(Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    }
                    beans.registerBean(Door.class, () -> new Door(wiring.folder()));
                    beans.registerBean(Mailbox.class, () -> wiring.servers().mailbox());
                })
                .run(wiring.arguments());
    }

    /** Whether it was stopped, be it in the middle of its start. */
    boolean isClosed() {
        return closing.isClosed();
    }

    /** Services first, then the servers below them; what has not started yet will not. */
    @Override
    public void close() {
        closing.close();
    }
}
