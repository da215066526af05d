package org.sleepfollowup.embedded;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** An SMTP and IMAP server that takes mail to any address and forwards none. */
public final class EmbeddedMail implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    // The server's own limit of 2 s is short for a machine that starts a broker and a database at the same time.
    private static final long STARTUP_MILLIS = 30_000;

    private final GreenMail server;

    private EmbeddedMail(GreenMail server) {
        this.server = server;
    }

    /**
     * Starts the server; returns when it takes connections.
     *
     * @throws PortTakenException when something listens on one of the ports
     */
    public static EmbeddedMail start(int smtpPort, int imapPort) {
        Ports.requireFree(smtpPort, "SMTP");
        Ports.requireFree(imapPort, "IMAP");
        GreenMail server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        return new EmbeddedMail(server);
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, LOOPBACK, protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** The server itself, for its store and its received messages. */
    public GreenMail server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }
}
