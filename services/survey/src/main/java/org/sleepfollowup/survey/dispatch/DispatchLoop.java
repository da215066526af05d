package org.sleepfollowup.survey.dispatch;

import org.sleepfollowup.survey.loop.Loop;
import org.sleepfollowup.survey.mail.PostOffice;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for what is due for as long as the service runs. */
@Component
class DispatchLoop implements SmartLifecycle {
    private final Dispatcher dispatcher;
    private final PostOffice postOffice;
    private final Loop loop;

    DispatchLoop(Dispatcher dispatcher, PostOffice postOffice, DispatchSettings settings) {
        this.dispatcher = dispatcher;
        this.postOffice = postOffice;
        this.loop = new Loop("survey-dispatch", settings.pollInterval(), this::round);
    }

    private boolean round() {
        boolean more = dispatcher.round();
        if (!more) {
            // Nothing for now: a mail server would close an idle connection on its own, and say so at a bad moment.
            postOffice.hangUp();
        }
        return more;
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
