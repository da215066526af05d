package org.sleepfollowup.survey.quarantine;

import java.time.Clock;
import java.time.Duration;
import org.sleepfollowup.survey.loop.Loop;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Removes what was held back and nobody wanted, for as long as the service runs. */
@Component
class QuarantineRetention implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(QuarantineRetention.class);
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Quarantine quarantine;
    private final QuarantineSettings settings;
    private final Clock clock;
    private final Loop loop = new Loop("survey-quarantine", INTERVAL, this::round);

    QuarantineRetention(Quarantine quarantine, QuarantineSettings settings, Clock clock) {
        this.quarantine = quarantine;
        this.settings = settings;
        this.clock = clock;
    }

    boolean round() {
        int removed = quarantine.removeBefore(clock.instant().minus(settings.kept()));
        if (removed > 0) {
            log.atInfo()
                    .setMessage("What was held back is kept no longer")
                    .addKeyValue("submissions", removed)
                    .log();
        }
        return false;
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
