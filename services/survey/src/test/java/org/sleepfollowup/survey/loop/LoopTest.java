package org.sleepfollowup.survey.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final Duration SELDOM = Duration.ofHours(1);
    /** Far less than several take that are waited for one after the other. */
    private static final Duration SOON = Duration.ofSeconds(15);

    @Test
    void allAreToldToStopBeforeTheFirstIsWaitedFor() {
        Loop last = new Loop("last", SELDOM, () -> false);
        Loop first = new Loop("first", SELDOM, () -> {
            await().atMost(Duration.ofMinutes(1)).until(() -> !last.isRunning());
            return false;
        });
        last.start();
        first.start();

        assertThat(ends(() -> Loop.stop(List.of(first, last)))).isTrue();
        assertThat(first.isRunning()).isFalse();
    }

    @Test
    void roundsThatHangShareTheTimeThatOneHasAndAreInterrupted() {
        int several = 20;
        CountDownLatch hanging = new CountDownLatch(several);
        CountDownLatch interrupted = new CountDownLatch(several);
        List<Loop> loops = IntStream.range(0, several)
                .mapToObj(number -> new Loop("hanging-" + number, SELDOM, () -> hang(hanging, interrupted)))
                .toList();
        loops.forEach(Loop::start);
        await().until(() -> hanging.getCount() == 0);

        assertThat(ends(() -> Loop.stop(loops, Duration.ofSeconds(2)))).isTrue();
        await().until(() -> interrupted.getCount() == 0);
    }

    @Test
    void aRoundThatEndsInAnErrorIsTriedAgain() {
        AtomicInteger rounds = new AtomicInteger();
        Loop loop = new Loop("no-memory", SELDOM, () -> {
            if (rounds.incrementAndGet() == 1) {
                throw new OutOfMemoryError("As if.");
            }
            return false;
        });
        loop.start();

        await().untilAsserted(() -> assertThat(rounds).hasValue(2));
        loop.stop();
    }

    private static boolean hang(CountDownLatch hanging, CountDownLatch interrupted) throws InterruptedException {
        hanging.countDown();
        try {
            new CountDownLatch(1).await();
            return true;
        } finally {
            interrupted.countDown();
        }
    }

    private static boolean ends(Runnable stop) {
        try {
            return Thread.ofPlatform().daemon().start(stop).join(SOON);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
