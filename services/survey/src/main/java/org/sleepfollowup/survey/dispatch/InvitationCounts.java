package org.sleepfollowup.survey.dispatch;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many invitations there are in each state. Their sum is how many were planned: nothing else can become of one. */
@Component
class InvitationCounts implements MeterBinder {
    private static final List<String> STATES =
            List.of("pending", "sent", "suppressed", "expired", "withdrawn", "failed");

    private final JdbcClient database;

    InvitationCounts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String state : STATES) {
            Gauge.builder("sleepfollowup.survey.invitations", () -> count(state))
                    .tag("state", state)
                    .description("invitations in this state")
                    .register(registry);
        }
    }

    private long count(String state) {
        return database.sql("select count(*) from survey.invitation where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }
}
