package org.sleepfollowup.survey.mailbox;

import org.sleepfollowup.survey.loop.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks into the mailbox for as long as the service runs, if there is one. */
@Component
class MailboxLoop implements SmartLifecycle {
    private final MailboxSettings settings;
    private final Loop loop;

    MailboxLoop(MailboxSettings settings, Mailbox mailbox, MailboxLock lock) {
        this.settings = settings;
        this.loop = new Loop("survey-mailbox", settings.pollInterval(), () -> lock.whileHeld(mailbox::read));
    }

    @Override
    public boolean isAutoStartup() {
        return settings.isOn();
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
