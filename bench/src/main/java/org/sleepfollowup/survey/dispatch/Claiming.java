package org.sleepfollowup.survey.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sleepfollowup.survey.followup.InvitationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The service's own claim, in its package because it is nobody else's. */
public final class Claiming {
    private final Claims claims;

    public Claiming(JdbcClient database) {
        claims = new Claims(database);
    }

    /** Claims what is due and lets go of it again; says how long the claim took and that there were so many. */
    public Duration claim(int many, Instant now) {
        Instant until = now.plusSeconds(60);
        long begin = System.nanoTime();
        List<InvitationId> claimed = claims.claim(many, now, until);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        if (claimed.size() != many) {
            throw new IllegalStateException(claimed.size() + " were claimed, not " + many + ".");
        }
        claims.release(claimed, until);
        return took;
    }
}
