package org.sleepfollowup.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of this machine's loopback interface. */
public final class Ports {
    // Below those that systems lend to outgoing connections (32768 and up on Linux, 49152 and up by IANA): one of them
    // may
    // be lent between the look and the start of the server.
    private static final int FIRST = 20_000;
    private static final int LAST = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /**
     * A port that nobody listens on at this moment, and that was not given to another caller in this JVM.
     *
     * @throws UncheckedIOException when none was found
     */
    public static int free() {
        IOException taken = new IOException("No port was tried.");
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                if (GIVEN.add(port)) {
                    return port;
                }
            } catch (IOException e) {
                taken = e;
            }
        }
        throw new UncheckedIOException("No free port was found on this machine.", taken);
    }

    /**
     * Refuses a port that is taken, before a server fails on it in its own words.
     *
     * @param what the server that wants the port, as a person names it
     * @throws PortTakenException when something listens there
     */
    public static void requireFree(int port, String what) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new PortTakenException(port, what, e);
        }
    }
}
