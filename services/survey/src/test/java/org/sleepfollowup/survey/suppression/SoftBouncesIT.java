package org.sleepfollowup.survey.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.survey.running.RunningSurvey.denver;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.bounce;
import static org.sleepfollowup.survey.suppression.SuppressingClinic.oneWeek;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.bounce.BounceKind;
import org.sleepfollowup.survey.running.Asked;
import org.sleepfollowup.survey.running.RunningSurvey;

/** Soft bounces add up, in a row. */
class SoftBouncesIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();
    private static final SuppressingClinic CLINIC = SuppressingClinic.made("suppressing-soft");

    private final String session = "P-" + UUID.randomUUID();

    @Test
    void threeSoftBouncesInARowAreLikeAHardOne() {
        Asked first = CLINIC.ask(session);
        bounce(first, BounceKind.SOFT, "1");
        bounce(first, BounceKind.SOFT, "1 again, of the same email");
        SURVEY.moveTo(denver(first.evening(), 2, "09:00"));
        bounce(first, BounceKind.SOFT, "2, of the reminder");
        assertThat(SURVEY.topics().kinds(session)).noneMatch(kind -> kind.startsWith("SUPPRESSED"));
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        bounce(oneWeek(first), BounceKind.SOFT, "3");
        assertThat(CLINIC.standing(first))
                .anyMatch(item -> item.path("kind").asString("").equals("soft-bounces"));
    }

    @Test
    void softBouncesWithADeliveryInBetweenAreNotInARow() {
        Asked first = CLINIC.ask(session);
        bounce(first, BounceKind.SOFT, "1");
        SURVEY.moveTo(denver(first.evening(), 7, "09:00"));
        Asked second =
                CLINIC.ask(session + "-2", "client-of-" + session, first.visit().email());
        bounce(second, BounceKind.SOFT, "2");
        bounce(second, BounceKind.SOFT, "3");
        assertThat(CLINIC.standing(second)).isEmpty();
    }
}
