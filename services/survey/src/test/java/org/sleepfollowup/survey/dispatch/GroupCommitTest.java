package org.sleepfollowup.survey.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final List<List<Integer>> writes = new CopyOnWriteArrayList<>();

    @Test
    void whatComesWhileOthersAreWrittenIsWrittenTogether() throws InterruptedException {
        CountDownLatch slow = new CountDownLatch(1);
        GroupCommit<Integer> commits = new GroupCommit<>(group -> {
            writes.add(group);
            uninterrupted(slow);
        });
        List<Thread> threads = new ArrayList<>();
        threads.add(Thread.ofPlatform().start(() -> commits.await(commits.add(0))));
        await().until(() -> writes.size() == 1);
        IntStream.rangeClosed(1, 3)
                .forEach(i -> threads.add(Thread.ofPlatform().start(() -> commits.await(commits.add(i)))));
        await().until(() -> threads.stream().skip(1).allMatch(thread -> thread.getState() == Thread.State.WAITING));
        slow.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(writes).hasSize(2);
        assertThat(writes.getFirst()).containsExactly(0);
        assertThat(writes.getLast()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void whatAnotherWroteAlongIsNotWrittenAgainAndWaitsForNobody() {
        GroupCommit<Integer> commits = new GroupCommit<>(writes::add);
        GroupCommit.Wanted<Integer> first = commits.add(1);
        GroupCommit.Wanted<Integer> second = commits.add(2);
        commits.await(second);
        commits.await(first);
        assertThat(writes).containsExactly(List.of(2, 1));
    }

    @Test
    void nobodyReturnsWhoseOwnIsNotWritten() {
        List<Integer> written = new CopyOnWriteArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        GroupCommit<Integer> commits = new GroupCommit<>(group -> {
            if (tries.incrementAndGet() % 3 == 0) {
                throw new IllegalStateException("the database is away");
            }
            written.addAll(group);
        });
        List<CompletableFuture<Void>> all = IntStream.range(0, 200)
                .mapToObj(i -> CompletableFuture.runAsync(() -> writeAgainAndAgain(commits, i)))
                .toList();
        all.forEach(CompletableFuture::join);
        assertThat(written)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void whoeverWritesIsToldThatItFailed() {
        GroupCommit<Integer> commits = new GroupCommit<>(group -> {
            throw new IllegalStateException("the database is away");
        });
        assertThatThrownBy(() -> commits.await(commits.add(1))).hasMessage("the database is away");
    }

    private static void writeAgainAndAgain(GroupCommit<Integer> commits, int what) {
        while (true) {
            try {
                commits.await(commits.add(what));
                return;
            } catch (IllegalStateException e) {
                // once more
            }
        }
    }

    private static void uninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
