package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.link.Token;

class AnswerGroupsTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Outcome TOGETHER = new Outcome.Unknown();
    private static final Outcome ALONE = new Outcome.Closed(null);

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AnswerGroups groups = new AnswerGroups(new SlowTogether());

    @Test
    void whoIsInLineWhenItStopsIsTakenAlone() throws InterruptedException {
        groups.start();
        Client first = new Client("A");
        begun.await();
        Client second = new Client("B");
        await().until(() -> second.thread.getState() == Thread.State.WAITING);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(groups::stop);
        await().until(() -> !groups.isRunning());
        goOn.countDown();

        assertThat(stop).succeedsWithin(SOON);
        assertThat(first.outcome).succeedsWithin(SOON).isEqualTo(TOGETHER);
        assertThat(second.outcome).succeedsWithin(SOON).isEqualTo(ALONE);
    }

    @Test
    void whoComesAfterTheStopIsTakenAlone() {
        groups.start();
        groups.stop();
        assertThat(new Client("A").outcome).succeedsWithin(SOON).isEqualTo(ALONE);
    }

    /** Posts, and waits for the outcome. */
    private final class Client {
        final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        final Thread thread;

        Client(String letter) {
            Posted posted = new Posted(new Token(letter.repeat(22)), Form.EMPTY, Optional.empty());
            thread = Thread.ofPlatform().daemon().start(() -> outcome.complete(groups.take(posted)));
        }
    }

    private final class SlowTogether extends Answering {
        SlowTogether() {
            super(null, null, null, Clock.systemUTC());
        }

        @Override
        public Map<Token, Outcome> takeFree(Collection<Posted> posted) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return posted.stream().map(Posted::token).collect(Collectors.toMap(Function.identity(), token -> TOGETHER));
        }

        @Override
        public Outcome take(Posted posted) {
            return ALONE;
        }
    }
}
