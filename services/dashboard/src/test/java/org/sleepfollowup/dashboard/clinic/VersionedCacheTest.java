package org.sleepfollowup.dashboard.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VersionedCacheTest {
    private final Map<String, Long> versions = new ConcurrentHashMap<>();
    private final AtomicInteger worked = new AtomicInteger();
    private final VersionedCache<String, String> cache =
            new VersionedCache<>(clinic -> versions.getOrDefault(clinic, 0L), 2);

    /** Says what it was worked out for, and when. */
    private String look(String clinic, String question) {
        return cache.get(clinic, question, () -> {
            worked.incrementAndGet();
            return clinic + " " + question + " at " + versions.getOrDefault(clinic, 0L);
        });
    }

    private void change(String clinic) {
        versions.merge(clinic, 1L, Long::sum);
    }

    @Test
    void isWorkedOutOnceWhileNothingChanges() {
        look("calm", "all");

        assertThat(look("calm", "all")).isEqualTo("calm all at 0");
        assertThat(worked).hasValue(1);
    }

    @Test
    void aChangeIsSeenAtOnce() {
        look("calm", "all");
        change("calm");

        assertThat(look("calm", "all")).isEqualTo("calm all at 1");
    }

    @Test
    void whatChangesWhileItIsWorkedOutIsSeenByTheNextLook() {
        cache.get("calm", "all", () -> {
            change("calm");
            return "half of it";
        });

        assertThat(look("calm", "all")).isEqualTo("calm all at 1");
    }

    @Test
    void neitherClinicsNorQuestionsShareAnAnswer() {
        look("calm", "all");

        assertThat(look("quiet", "all")).isEqualTo("quiet all at 0");
        assertThat(look("calm", "part")).isEqualTo("calm part at 0");
    }

    @Test
    void aChangeOfAnotherClinicIsOfNoMatter() {
        look("calm", "all");
        change("quiet");
        look("calm", "all");

        assertThat(worked).hasValue(1);
    }

    @Test
    void whatFailedIsTriedAgain() {
        assertThatThrownBy(() -> cache.get("calm", "all", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");

        assertThat(look("calm", "all")).isEqualTo("calm all at 0");
    }

    @Test
    void keepsThoseThatWereAskedForLast() {
        look("calm", "one");
        look("calm", "two");
        look("calm", "one");
        look("calm", "three");
        look("calm", "one");
        assertThat(worked).hasValue(3);

        look("calm", "two");

        assertThat(worked).hasValue(4);
    }

    @Test
    void thoseWhoWaitShareOneAnswerThatHoldsWhatChangedMeanwhile() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<String> slow = new CompletableFuture<>();
        FutureTask<String> first = new FutureTask<>(() -> cache.get("calm", "all", () -> {
            begun.countDown();
            return slow.join();
        }));
        start(first);
        begun.await();
        change("calm");
        FutureTask<String> second = new FutureTask<>(() -> look("calm", "all"));
        FutureTask<String> third = new FutureTask<>(() -> look("calm", "all"));
        Thread one = start(second);
        Thread other = start(third);
        await().until(() -> one.getState() == Thread.State.BLOCKED && other.getState() == Thread.State.BLOCKED);

        slow.complete("of before");

        assertThat(first.get()).isEqualTo("of before");
        assertThat(second.get()).isEqualTo("calm all at 1").isEqualTo(third.get());
        assertThat(worked).hasValue(1);
    }

    private static Thread start(FutureTask<?> look) {
        return Thread.ofPlatform().daemon().start(look);
    }
}
