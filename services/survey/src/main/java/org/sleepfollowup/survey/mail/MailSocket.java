package org.sleepfollowup.survey.mail;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;

/**
 * A socket that sends what was written when its answer is read, all at once: an email leaves as a whole, and so do commands
 * that need no answer in between. In pieces, the last one would wait until the server confirmed those before, which it puts
 * off for 40 ms (Nagle's algorithm against delayed acknowledgements), or each would be a packet of its own.
 */
final class MailSocket extends Socket {
    private static final int LARGEST = 64 * 1024;

    private final WriteTimeouts timeouts;
    private final int timeoutMillis;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    /** @param timeoutMillis the longest that a write may take; then the socket is closed. Less than 0: for ever */
    MailSocket(WriteTimeouts timeouts, int timeoutMillis) throws IOException {
        this.timeouts = timeouts;
        this.timeoutMillis = timeoutMillis;
        setTcpNoDelay(true);
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                send();
                return in.read();
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                send();
                return in.read(bytes, from, length);
            }
        };
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        OutputStream out = super.getOutputStream();
        return new OutputStream() {
            @Override
            public void write(int letter) {
                written.write(letter);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written.write(bytes, from, length);
                if (written.size() > LARGEST) {
                    send();
                }
            }

            @Override
            public void close() throws IOException {
                send();
                out.close();
            }
        };
    }

    private void send() throws IOException {
        if (written.size() == 0) {
            return;
        }
        try (WriteTimeouts.Timeout limit = timeouts.after(timeoutMillis, this::abort)) {
            written.writeTo(super.getOutputStream());
        } finally {
            written.reset();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            if (isConnected() && !isClosed()) {
                send();
            }
        } finally {
            super.close();
        }
    }

    private void abort() {
        try {
            super.close();
        } catch (IOException e) {
            // whoever writes sees that it is closed
        }
    }
}
