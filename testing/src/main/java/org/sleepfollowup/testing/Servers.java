package org.sleepfollowup.testing;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** The three servers, wherever they run. */
interface Servers {
    String kind();

    String bootstrapServers();

    String jdbcUrl();

    String jdbcUser();

    String jdbcPassword();

    String mailHost();

    int smtpPort();

    int imapPort();

    /** What stands on the broker's disk now, by the folder of the topic's partition; one byte, one character. */
    Map<String, String> brokerLog();

    static Servers choose(@Nullable String kind) {
        return switch (kind == null ? "auto" : kind) {
            case "containers" -> new ContainerServers();
            case "embedded" -> new EmbeddedServers();
            case "auto" ->
                DockerClientFactory.instance().isDockerAvailable() ? new ContainerServers() : new EmbeddedServers();
            default ->
                throw new IllegalArgumentException(
                        "-Dinfrastructure takes containers, embedded or auto, not " + kind + ".");
        };
    }
}
