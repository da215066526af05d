package org.sleepfollowup.survey.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.schemas.avro.SessionStatus;
import org.sleepfollowup.survey.running.RunningSurvey;
import org.sleepfollowup.survey.running.Scene;
import org.sleepfollowup.survey.running.Visit;

class LedgerIT {
    private static final RunningSurvey SURVEY = RunningSurvey.get();

    private final Ledger ledger = SURVEY.bean(Ledger.class);

    @Test
    void plannedIsSentAndPendingAndSuppressedAndExpiredAndWithdrawnAndFailedAtAnyMoment() {
        SURVEY.clinic("balanced");
        Scene scene = Scene.at("balanced");
        Balance before = ledger.balance();
        List<Visit> visits = IntStream.range(0, 40)
                .mapToObj(i -> Visit.of("balanced", scene.session() + "-" + i, scene.evening())
                        .handIn())
                .toList();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(ledger.balance().difference()).isZero();
            return ledger.balance().planned() == before.planned() + 80;
        });
        visits.subList(0, 10).forEach(visit -> visit.as(SessionStatus.CANCELLED).handIn());
        visits.subList(10, 20).forEach(visit -> visit.to("not an address").handIn());
        SURVEY.settle();
        SURVEY.clock().moveTo(RunningSurvey.denver(scene.evening(), 1, "09:00"));
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            assertThat(ledger.balance().difference()).isZero();
            return ledger.balance().in("sent") == before.in("sent") + 20;
        });
        assertThat(ledger.balance())
                .returns(before.in("withdrawn") + 20, balance -> balance.in("withdrawn"))
                .returns(before.in("suppressed") + 10, balance -> balance.in("suppressed"))
                .returns(before.in("pending") + 30, balance -> balance.in("pending"));
    }

    @Test
    void whatIsSummedUpStaysTheSame() {
        long planned = ledger.balance().planned();
        ledger.sumUp();
        ledger.sumUp();
        assertThat(ledger.balance().planned()).isEqualTo(planned);
        assertThat(SURVEY.database()
                        .sql("select count(*) from survey.planned")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void anInvitationThatIsLostShowsInTheDifference() {
        assertThat(new Balance(3, Map.of("sent", 1L, "pending", 1L)).difference())
                .isEqualTo(1);
    }

    @Test
    void theBalanceIsAMetric() {
        MeterRegistry meters = SURVEY.bean(MeterRegistry.class);
        await().untilAsserted(() -> assertThat(meters.get("sleepfollowup.survey.invitations.planned")
                        .gauge()
                        .value())
                .isEqualTo(meters.get("sleepfollowup.survey.invitations").gauges().stream()
                        .mapToDouble(gauge -> gauge.value())
                        .sum()));
        assertThat(meters.get("sleepfollowup.survey.invitations.difference")
                        .gauge()
                        .value())
                .isZero();
    }
}
