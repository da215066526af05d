package org.sleepfollowup.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The quadrature against a therapist with so many clients that chance hardly moves the figures. */
class TruthTest {
    private static final Therapist BUSY = new Therapist("t", "T", 1.4, 60_000, 26, 5.8, 0.7);
    private static final ClinicModel MODEL = new ClinicModel(7, List.of(BUSY), 0.06, 300, 0.5);

    private double asked;
    private double answered;
    private double before;
    private double after;
    private double beforeAfter;
    private double improved;
    private double asleep;
    private double insomnia;

    @Test
    void isWhatManyVisitsComeTo() {
        new History(MODEL, Instant.parse("2026-11-21T04:00:00Z"), ZoneId.of("America/Denver"))
                .followUps()
                .forEach(this::count);

        Moments truth = Truth.of(MODEL, BUSY).total();

        assertThat(answered).isGreaterThan(20_000);
        assertThat(answered / asked).isCloseTo(truth.answered() / truth.asked(), within(0.01));
        assertThat(before / answered).isCloseTo(truth.x() / truth.answered(), within(0.04));
        assertThat(after / answered).isCloseTo(truth.y() / truth.answered(), within(0.04));
        assertThat((after - before) / answered).isCloseTo(truth.meanChange(), within(0.04));
        assertThat(beforeAfter / answered).isCloseTo(truth.xy() / truth.answered(), within(0.5));
        assertThat(improved / answered).isCloseTo(truth.improved() / truth.answered(), within(0.01));
        assertThat(asleep / answered).isCloseTo(share(new Truth.Stratum("", true), ""), within(0.01));
        assertThat(insomnia / answered).isCloseTo(share(null, "insomnia"), within(0.01));
    }

    @Test
    void allThatIsAskedIsInOneOfTheStrata() {
        Moments truth = Truth.of(
                        ClinicModel.demo(), ClinicModel.demo().therapists().getFirst())
                .total();

        assertThat(truth.asked()).isCloseTo(1, within(1e-5));
        assertThat(truth.improved()).isLessThan(truth.improvedOfAsked());
    }

    @Test
    void whoseClientsAnswerWhenTheySleptWellLooksBetterThanTheNightsWere() {
        Moments silent = Truth.of(MODEL, BUSY).total();

        assertThat(silent.improved() / silent.answered()).isGreaterThan(silent.improvedOfAsked() / silent.asked());
    }

    private static double share(Truth.Stratum asleep, String group) {
        return Truth.of(MODEL, BUSY).strata().entrySet().stream()
                        .filter(e -> asleep != null
                                ? e.getKey().asleep()
                                : e.getKey().groups().equals(group))
                        .mapToDouble(e -> e.getValue().answered())
                        .sum()
                / Truth.of(MODEL, BUSY).total().answered();
    }

    private void count(FollowUp followUp) {
        Happening.Planned planned = (Happening.Planned) followUp.happenings().getFirst();
        boolean sent = followUp.happenings().stream()
                .anyMatch(h -> h instanceof Happening.Sent s && s.wave() == Wave.FIRST_NIGHT);
        if (planned.checkIn() == null || !sent) {
            return;
        }
        asked++;
        followUp.happenings().stream()
                .filter(h -> h instanceof Happening.Answered a && a.wave() == Wave.FIRST_NIGHT)
                .map(Happening.Answered.class::cast)
                .reduce((first, corrected) -> corrected)
                .ifPresent(answer -> count(
                        followUp, planned.checkIn().sleep(), answer.ratings().sleep()));
    }

    private void count(FollowUp followUp, int x, int y) {
        answered++;
        before += x;
        after += y;
        beforeAfter += x * y;
        improved += y - x >= 2 ? 1 : 0;
        asleep += followUp.session().fellAsleep() ? 1 : 0;
        insomnia += followUp.client().groups().contains("insomnia") ? 1 : 0;
    }
}
