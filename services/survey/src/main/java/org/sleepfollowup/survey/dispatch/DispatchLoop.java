package org.sleepfollowup.survey.dispatch;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sleepfollowup.survey.loop.Loop;
import org.sleepfollowup.survey.mail.PostOffice;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for what is due for as long as the service runs. One thread looks; when there is much, it calls the others. */
@Component
class DispatchLoop implements SmartLifecycle {
    /** A thread that nobody calls looks seldom: only in case that it was called while it fell asleep. */
    private static final int SELDOM = 20;

    /** While one sends, another reads and settles, so that no connection waits for the database. */
    private static final int THREADS_A_CONNECTION = 2;

    private final Dispatcher dispatcher;
    private final PostOffice postOffice;
    private final Loop first;
    private final List<Loop> others;

    DispatchLoop(Dispatcher dispatcher, PostOffice postOffice, DispatchSettings settings) {
        this.dispatcher = dispatcher;
        this.postOffice = postOffice;
        this.first = new Loop("survey-dispatch-1", settings.pollInterval(), this::round);
        this.others = IntStream.rangeClosed(2, THREADS_A_CONNECTION * postOffice.counters())
                .mapToObj(number -> new Loop(
                        "survey-dispatch-" + number,
                        settings.pollInterval().multipliedBy(SELDOM),
                        () -> dispatcher.round(() -> {})))
                .toList();
    }

    private boolean round() {
        boolean more = dispatcher.round(() -> others.forEach(Loop::wake));
        if (!more) {
            postOffice.tidy();
        }
        return more;
    }

    @Override
    public void start() {
        dispatcher.start();
        first.start();
        others.forEach(Loop::start);
    }

    /** Finishes the emails that are being sent, and lets go of what is only claimed. */
    @Override
    public void stop() {
        dispatcher.stop();
        Loop.stop(Stream.concat(Stream.of(first), others.stream()).toList());
        postOffice.hangUp();
    }

    @Override
    public boolean isRunning() {
        return first.isRunning();
    }
}
