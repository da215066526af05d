package org.sleepfollowup.survey.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands before the mail server, so that a test can take it away and bring it back. */
public final class MailGate {
    private final String host;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private int ownPort;
    private @Nullable ServerSocket door;

    MailGate(String host, int port) {
        this.host = host;
        this.port = port;
        open();
    }

    public int port() {
        return ownPort;
    }

    /** Opens it, unless it is open. */
    public void open() {
        if (door != null && !door.isClosed()) {
            return;
        }
        try {
            ServerSocket opened = new ServerSocket(ownPort, 50, InetAddress.getLoopbackAddress());
            door = opened;
            ownPort = opened.getLocalPort();
            Thread.ofPlatform().daemon().start(() -> accept(opened));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void close() {
        try {
            if (door != null) {
                door.close();
            }
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket opened) {
        while (!opened.isClosed()) {
            try {
                Socket in = opened.accept();
                Socket out = new Socket(host, port);
                open.add(in);
                open.add(out);
                Thread.ofPlatform().daemon().start(() -> copy(in, out));
                Thread.ofPlatform().daemon().start(() -> copy(out, in));
            } catch (IOException e) {
                // closed; the loop sees it
            }
        }
    }

    private void copy(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            in.transferTo(to.getOutputStream());
        } catch (IOException e) {
            // the other end is gone
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }
}
