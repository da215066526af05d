package org.sleepfollowup.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.sleepfollowup.schemas.Topics;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Kafka, PostgreSQL and a mail server for the tests of one JVM, started at first use and ended with it.
 *
 * <p>The system property {@code infrastructure} chooses: {@code containers}, {@code embedded}, or {@code auto}, which is
 * containers where Docker answers. A forced choice that cannot be had fails; it never falls back in silence.
 */
public final class Infrastructure {
    /** More than one, so that tests meet what many partitions bring; few, so that they start quickly. */
    public static final int PARTITIONS = 4;

    static final List<String> KINDS = List.of("containers", "embedded");

    private static final class Holder {
        static final Infrastructure STARTED = new Infrastructure(Servers.choose(System.getProperty("infrastructure")));
    }

    private final Servers servers;

    private Infrastructure(Servers servers) {
        this.servers = servers;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
            Topics.create(admin, PARTITIONS, (short) 1);
        }
    }

    /** The one of this JVM, with every topic of the pipeline created. */
    public static Infrastructure get() {
        return Holder.STARTED;
    }

    public String bootstrapServers() {
        return servers.bootstrapServers();
    }

    public String jdbcUrl() {
        return servers.jdbcUrl();
    }

    public String jdbcUser() {
        return servers.jdbcUser();
    }

    public String jdbcPassword() {
        return servers.jdbcPassword();
    }

    public String smtpHost() {
        return servers.mailHost();
    }

    public int smtpPort() {
        return servers.smtpPort();
    }

    public int imapPort() {
        return servers.imapPort();
    }

    /** {@code containers} or {@code embedded}. */
    public String kind() {
        return servers.kind();
    }

    /**
     * What stands on the broker's disk now: of each partition's folder, named {@code topic-0}, the bytes of all
     * segments, each as one character of ISO 8859-1, so that no encoding can hide a text.
     */
    public Map<String, String> brokerLog() {
        return servers.brokerLog();
    }

    /** What a service needs to be told, as arguments {@code --name=value} of its {@code main}. */
    public String[] springArguments() {
        return properties().map(p -> "--" + p.getKey() + "=" + p.getValue()).toArray(String[]::new);
    }

    /** The same as {@code name=value}, for {@code SpringApplicationBuilder.properties} and {@code TestPropertyValues}. */
    public String[] springProperties() {
        return properties().map(p -> p.getKey() + "=" + p.getValue()).toArray(String[]::new);
    }

    /** The same for a {@code @DynamicPropertySource}. */
    public static void register(DynamicPropertyRegistry registry) {
        get().properties().forEach(p -> registry.add(p.getKey(), p::getValue));
    }

    private Stream<Map.Entry<String, String>> properties() {
        return List.of(
                Map.entry("spring.kafka.bootstrap-servers", bootstrapServers()),
                Map.entry("spring.datasource.url", jdbcUrl()),
                Map.entry("spring.datasource.username", jdbcUser()),
                Map.entry("spring.datasource.password", jdbcPassword()),
                Map.entry("spring.mail.host", smtpHost()),
                Map.entry("spring.mail.port", Integer.toString(smtpPort())))
                .stream();
    }
}
