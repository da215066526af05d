package org.sleepfollowup.bench.page;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/**
 * A connection that is kept open from request to request, as a reverse proxy keeps it. One request is on its way at a
 * time; whoever drives it calls {@link #read} whenever the server sent something.
 */
final class Connection {
    private static final int ROOM = 64 * 1024;

    private final InetSocketAddress server;
    private final Selector selector;
    private final ByteBuffer received = ByteBuffer.allocate(ROOM);
    private SocketChannel channel;
    private long due;

    Connection(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = open();
    }

    /** Sends a request that should have begun at that time. */
    void send(ByteBuffer request, long dueNanos) throws IOException {
        due = dueNanos;
        received.clear();
        if (!channel.isOpen()) {
            channel = open();
        }
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    /** When the request should have begun, by {@link System#nanoTime}. */
    long due() {
        return due;
    }

    /** Reads what came; the answer is whole with it, or not yet. */
    Response read() throws IOException {
        if (channel.read(received) < 0) {
            throw new EOFException("The server ended the connection.");
        }
        Response response = Response.of(received);
        if (response instanceof Response.Whole(int status, boolean last) && last) {
            close();
        }
        return response;
    }

    /** The next request opens it anew. */
    void close() throws IOException {
        channel.close();
    }

    private SocketChannel open() throws IOException {
        SocketChannel opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        opened.register(selector, SelectionKey.OP_READ, this);
        return opened;
    }
}
