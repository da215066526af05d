package org.sleepfollowup.survey.ledger;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicReference;
import org.sleepfollowup.survey.loop.Loop;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The balance as metrics. A count reads a whole index, so it is taken at intervals, whoever scrapes and how often. */
@Component
class LedgerMetrics implements MeterBinder, SmartLifecycle {
    private final Ledger ledger;
    private final Loop loop;
    private final AtomicReference<Balance> last = new AtomicReference<>(Balance.EMPTY);

    LedgerMetrics(Ledger ledger, LedgerSettings settings) {
        this.ledger = ledger;
        this.loop = new Loop("survey-ledger", settings.interval(), this::count);
    }

    private boolean count() {
        ledger.sumUp();
        last.set(ledger.balance());
        return false;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : Balance.STATES) {
            Gauge.builder("sleepfollowup.survey.invitations", () -> last.get().in(state))
                    .tag("state", state)
                    .description("invitations in this state")
                    .register(registry);
        }
        Gauge.builder(
                        "sleepfollowup.survey.invitations.planned",
                        () -> last.get().planned())
                .description("invitations ever planned, counted when they were")
                .register(registry);
        Gauge.builder(
                        "sleepfollowup.survey.invitations.difference",
                        () -> last.get().difference())
                .description("planned but in no state: 0, or something was lost")
                .register(registry);
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
