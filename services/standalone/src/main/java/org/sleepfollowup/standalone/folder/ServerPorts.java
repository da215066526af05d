package org.sleepfollowup.standalone.folder;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.embedded.PortTakenException;
import org.sleepfollowup.embedded.Ports;
import tools.jackson.databind.json.JsonMapper;

/** The ports behind the pages: given by the environment, else those of the last start, else free ones. */
public record ServerPorts(int kafka, int database, int smtp, int imap) {
    private static final String FILE = "ports.json";
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Chooses the ports and remembers them for the next start.
     *
     * @param environment may hold KAFKA_PORT, DATABASE_PORT, SMTP_PORT and IMAP_PORT
     * @throws CannotStartException when one of these is no port
     */
    public static ServerPorts choose(DataFolder folder, Map<String, String> environment) {
        ServerPorts last = folder.read(FILE)
                .map(text -> JSON.readValue(text, ServerPorts.class))
                .orElse(new ServerPorts(0, 0, 0, 0));
        ServerPorts chosen = new ServerPorts(
                choose(environment, "KAFKA_PORT", last.kafka),
                choose(environment, "DATABASE_PORT", last.database),
                choose(environment, "SMTP_PORT", last.smtp),
                choose(environment, "IMAP_PORT", last.imap));
        folder.write(FILE, JSON.writeValueAsString(chosen));
        return chosen;
    }

    private static int choose(Map<String, String> environment, String setting, int last) {
        String given = environment.get(setting);
        if (given != null && !given.isBlank()) {
            int port = port(setting, given);
            requireFree(port, setting);
            return port;
        }
        return last != 0 && isFree(last) ? last : Ports.free();
    }

    private static void requireFree(int port, String setting) {
        try {
            Ports.requireFree(port, setting);
        } catch (PortTakenException e) {
            throw new CannotStartException(
                    "Port " + port + " is taken by another program. Set " + setting
                            + " to another, or leave it out to have a free one chosen.",
                    e);
        }
    }

    private static boolean isFree(int port) {
        try {
            Ports.requireFree(port, "");
            return true;
        } catch (PortTakenException e) {
            return false;
        }
    }

    /**
     * Reads a port.
     *
     * @throws CannotStartException naming the setting, when the text is no number from 1 to 65535
     */
    public static int port(String setting, @Nullable String text) {
        if (text != null && text.matches("\\d{1,5}")) {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        }
        throw new CannotStartException(setting + " needs a port from 1 to 65535, such as 8080.");
    }
}
