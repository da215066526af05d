package org.sleepfollowup.intake.handover;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts what became of sessions: {@code sleepfollowup_intake_sessions_total}. */
@Component
public class Results {
    private static final String METER = "sleepfollowup.intake.sessions";

    private final MeterRegistry meters;

    Results(MeterRegistry meters) {
        this.meters = meters;
        // Known from the start, so that a rate can be drawn before the first of its kind.
        List.of("accepted", "unchanged", "skipped", "rejected").forEach(code -> meters.counter(METER, "result", code));
    }

    public void count(Result result) {
        meters.counter(METER, "result", result.code()).increment();
    }
}
