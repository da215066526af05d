package org.sleepfollowup.survey.rescheduling;

import org.sleepfollowup.survey.loop.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for settings that changed for as long as the service runs. */
@Component
class ReschedulingLoop implements SmartLifecycle {
    private final ZoneRules zoneRules;
    private final Loop loop;

    ReschedulingLoop(ZoneRules zoneRules, SettingsFollower follower, ReschedulingSettings settings) {
        this.zoneRules = zoneRules;
        this.loop = new Loop("survey-rescheduling", settings.pollInterval(), follower::page);
    }

    @Override
    public void start() {
        zoneRules.heed();
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
