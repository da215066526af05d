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

    /** What is under way comes to its end, while there is a database. */
    @Override
    public void destroy() {
        threads.close();
    }

    /** Settles a group at a time. */
    final class OneBehind {
        private CompletableFuture<Void> underWay = CompletableFuture.completedFuture(null);

        /** Settles a group as soon as the one before is settled, for which it waits; what kept that from it is thrown here. */
        void settle(List<Outcome> outcomes) {
            finish();
            underWay = CompletableFuture.runAsync(() -> groups.settle(outcomes), threads);
        }

        /** Waits until the last group is settled; throws what kept it from that. */
        void finish() {
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
