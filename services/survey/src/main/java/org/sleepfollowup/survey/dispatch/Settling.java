package org.sleepfollowup.survey.dispatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Settles groups while those who sent them go on to their next, so that no connection to the mail server waits for it. */
@Component
class Settling implements DisposableBean {
    private final Groups groups;
    private final ExecutorService threads = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("survey-settling-", 1).factory());

    Settling(Groups groups) {
        this.groups = groups;
    }

    /** For somebody who sends one group after the other. */
    OneBehind begin() {
        return new OneBehind();
    }

    @Override
    public void destroy() {
        threads.shutdown();
    }

    /** Settles a group at a time, the last of them before it is closed. */
    final class OneBehind implements AutoCloseable {
        private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

        /** Settles a group as soon as the one before is settled, for which it waits; what kept that from it is thrown here. */
        void settle(List<Outcome> outcomes) {
            close();
            underWay = CompletableFuture.runAsync(() -> groups.settle(outcomes), threads);
        }

        @Override
        public void close() {
            CompletableFuture<Void> last = underWay;
            underWay = CompletableFuture.completedFuture(null);
            try {
                last.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }
    }
}
