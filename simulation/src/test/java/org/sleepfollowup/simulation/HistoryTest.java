package org.sleepfollowup.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final Instant START = Instant.parse("2026-11-21T04:00:00Z");
    private static final List<FollowUp> FOLLOW_UPS = history();

    private static List<FollowUp> history() {
        return new History(ClinicModel.demo(), START, ZoneId.of("America/Denver")).followUps();
    }

    private static Stream<Happening.Answered> answers(Wave wave) {
        return FOLLOW_UPS.stream().flatMap(followUp -> answers(followUp, wave));
    }

    private static Stream<Happening.Answered> answers(FollowUp followUp, Wave wave) {
        return followUp.happenings().stream()
                .filter(happening -> happening instanceof Happening.Answered answered && answered.wave() == wave)
                .map(Happening.Answered.class::cast);
    }

    @Test
    void isTheSameInEveryRun() {
        assertThat(history()).isEqualTo(FOLLOW_UPS);
    }

    @Test
    void liesBeforeTheStartAndFillsHalfAYear() {
        assertThat(FOLLOW_UPS).hasSizeBetween(4_000, 6_000).allSatisfy(followUp -> {
            assertThat(followUp.session().endedAt()).isBefore(START.minus(Duration.ofDays(7)));
            assertThat(followUp.happenings())
                    .allMatch(happening -> happening.at().isBefore(START))
                    .isSortedAccordingTo(Comparator.comparing(Happening::at))
                    .first()
                    .isInstanceOf(Happening.Planned.class);
        });
        assertThat(FOLLOW_UPS.stream().map(FollowUp::id).distinct()).hasSameSizeAs(FOLLOW_UPS);
        assertThat(FOLLOW_UPS.stream().map(f -> f.session().date()).min(Comparator.naturalOrder()))
                .hasValueSatisfying(first -> assertThat(first).isBefore("2026-06-01"));
    }

    @Test
    void nobodyIsAskedAboutTheSameTherapistTwiceInAFortnight() {
        Map<Client, List<FollowUp>> visits = FOLLOW_UPS.stream().collect(Collectors.groupingBy(FollowUp::client));

        assertThat(visits.values()).allSatisfy(of -> {
            for (int i = 1; i < of.size(); i++) {
                assertThat(of.get(i).session().date())
                        .isAfter(of.get(i - 1).session().date().plusDays(14));
            }
        });
    }

    @Test
    void everyWaveThatIsNotTakenBackWasSentSoNothingWaitsForever() {
        assertThat(FOLLOW_UPS).allSatisfy(followUp -> {
            boolean withdrawn = followUp.happenings().stream().anyMatch(Happening.Withdrawn.class::isInstance);
            long settled = followUp.happenings().stream()
                    .filter(h -> h instanceof Happening.Sent || h instanceof Happening.Expired)
                    .count();
            assertThat(settled).isEqualTo(withdrawn ? 0 : 2);
        });
    }

    @Test
    void clientsSleepBetterAndTheFirstNightMoreSoThanTheWeekAfter() {
        assertThat(meanChange(Wave.FIRST_NIGHT)).isBetween(0.6, 1.6);
        assertThat(meanChange(Wave.ONE_WEEK)).isBetween(0.1, 0.9);
    }

    private static double meanChange(Wave wave) {
        return FOLLOW_UPS.stream()
                .flatMap(followUp -> {
                    Ratings before = ((Happening.Planned) followUp.happenings().getFirst()).checkIn();
                    return before == null
                            ? Stream.<Integer>empty()
                            : answers(followUp, wave)
                                    .map(answer -> answer.ratings().sleep() - before.sleep());
                })
                .mapToInt(change -> change)
                .average()
                .orElseThrow();
    }

    @Test
    void overHalfAnswerAndSomeOnlyWhenReminded() {
        long sent = FOLLOW_UPS.stream()
                .filter(f -> f.happenings().stream()
                        .anyMatch(h -> h instanceof Happening.Sent s && s.wave() == Wave.FIRST_NIGHT))
                .count();
        long answered = answers(Wave.FIRST_NIGHT).filter(a -> a.revision() == 1).count();

        assertThat((double) answered / sent).isBetween(0.5, 0.8);
        assertThat(answers(Wave.FIRST_NIGHT).filter(Happening.Answered::afterReminder))
                .isNotEmpty();
        assertThat(answers(Wave.FIRST_NIGHT).filter(a -> a.revision() == 2)).isNotEmpty();
        assertThat(answers(Wave.FIRST_NIGHT).filter(a -> a.usualBefore() != null))
                .isNotEmpty();
        assertThat(answers(Wave.ONE_WEEK)).allMatch(a -> a.usualBefore() == null);
    }

    @Test
    void oneTherapistIsTooNewForFigures() {
        Map<String, Long> clients = FOLLOW_UPS.stream()
                .collect(Collectors.groupingBy(
                        f -> f.therapist().id(),
                        Collectors.mapping(FollowUp::client, Collectors.collectingAndThen(Collectors.toSet(), set ->
                                (long) set.size()))));

        assertThat(clients)
                .hasSize(12)
                .hasEntrySatisfying("t-12", few -> assertThat(few).isBetween(1L, 5L));
        clients.remove("t-12");
        assertThat(clients.values()).allMatch(many -> many >= 30);
    }
}
