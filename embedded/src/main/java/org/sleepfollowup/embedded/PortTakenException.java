package org.sleepfollowup.embedded;

/** Another program listens on a port that was asked for. */
public final class PortTakenException extends RuntimeException {
    private final int port;
    private final String what;

    PortTakenException(int port, String what, Throwable cause) {
        super("Port " + port + " for " + what + " is taken by another program.", cause);
        this.port = port;
        this.what = what;
    }

    public int port() {
        return port;
    }

    public String what() {
        return what;
    }
}
