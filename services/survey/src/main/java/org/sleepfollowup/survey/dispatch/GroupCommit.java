package org.sleepfollowup.survey.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/** Writes what several threads want written in one go: the first of them to need it, for all. */
final class GroupCommit<T> {
    /** Something to be written. */
    static final class Wanted<T> {
        private final T what;
        private volatile boolean written;

        Wanted(T what) {
            this.what = what;
        }
    }

    private final Consumer<List<T>> write;
    private final Queue<Wanted<T>> waiting = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();

    /** @param write writes all of these or throws */
    GroupCommit(Consumer<List<T>> write) {
        this.write = write;
    }

    /** Takes something that whoever is the next to write takes along. */
    Wanted<T> add(T what) {
        Wanted<T> own = new Wanted<>(what);
        waiting.add(own);
        return own;
    }

    /** Returns when it is written; throws when that failed. Then nobody writes it any more, unless this is called again. */
    void await(Wanted<T> own) {
        if (own.written) {
            // While others are written, nobody whose own is done waits for them.
            return;
        }
        writing.lock();
        try {
            if (!own.written) {
                writeWithThoseBehind(own);
            }
        } finally {
            writing.unlock();
        }
    }

    private void writeWithThoseBehind(Wanted<T> own) {
        List<Wanted<T>> together = new ArrayList<>();
        // It is not among those that wait any more where another took it along and failed.
        together.add(own);
        for (Wanted<T> next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next != own) {
                together.add(next);
            }
        }
        write.accept(together.stream().map(wanted -> wanted.what).toList());
        together.forEach(wanted -> wanted.written = true);
    }
}
