package org.sleepfollowup.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.LoggerFactory;

/** What is open, closed in the reverse order of opening; what opens after that is closed at once. */
final class Closing implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean closed;

    <T extends AutoCloseable> T add(T opened) {
        synchronized (this) {
            if (!closed) {
                open.push(opened);
                return opened;
            }
        }
        close(opened);
        throw new IllegalStateException("Stopped while starting.");
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable opened) {
        try {
            opened.close();
        } catch (Exception e) {
            LoggerFactory.getLogger(Closing.class)
                    .atWarn()
                    .setMessage("Something did not close")
                    .addKeyValue("what", opened.getClass().getSimpleName())
                    .setCause(e)
                    .log();
        }
    }
}
