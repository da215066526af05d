package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sleepfollowup.dashboard.statistics.AdjustedDifferences;
import org.sleepfollowup.dashboard.statistics.Ancova;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.Comparison;
import org.sleepfollowup.dashboard.statistics.Difference;
import org.sleepfollowup.simulation.ClinicModel;

/** One clinic: its figures, as the pages compute them, against its truth. */
final class Trial {
    private final Map<String, Returns> returns;
    private final Population population;
    private final Tally tally;

    Trial(ClinicModel clinic, Tally tally) {
        this.returns = Returns.of(clinic);
        this.population = Population.of(clinic);
        this.tally = tally;
    }

    void judge() {
        returns.forEach((therapist, own) -> new OwnFigures(own, population.total(therapist)).judge(tally));
        judgeAdjusted();
        judgeFact();
    }

    private void judgeAdjusted() {
        List<ClientCell> answered = new ArrayList<>();
        List<ClientCell> everyone = new ArrayList<>();
        returns.forEach((therapist, own) -> {
            answered.addAll(Sums.cells(therapist, own.answers(), Answer::groups));
            everyone.addAll(population.cells(therapist, own.answers().size(), Population::groups));
        });
        Comparison figures = Objects.requireNonNull(Comparison.of(answered));
        Ancova truth = Objects.requireNonNull(Comparison.of(everyone)).ancova();
        double shift = shift(truth, answered, everyone);
        new SideBySide(
                        figures,
                        therapist -> Objects.requireNonNull(truth.therapists().get(therapist))
                                        .gain()
                                + shift)
                .judge(tally);
    }

    /** By how much the truth, that of all who could come, is another for a clinic with the case mix of those who came. */
    private static double shift(Ancova truth, Collection<ClientCell> came, Collection<ClientCell> could) {
        double before = Means.before(came) - Means.before(could);
        double shift = (Objects.requireNonNull(truth.slope()) - 1) * before;
        for (String group : List.of("anxious", "insomnia", "new-parent", "sleeps-well")) {
            Double coefficient = truth.coefficient(group);
            shift += coefficient == null ? 0 : coefficient * (Means.of(group, came) - Means.of(group, could));
        }
        return shift;
    }

    private void judgeFact() {
        List<ClientCell> answered = new ArrayList<>();
        List<ClientCell> everyone = new ArrayList<>();
        returns.forEach((therapist, own) -> {
            answered.addAll(Sums.cells(therapist, own.answers(), answer -> Sums.asleep(answer.asleep())));
            everyone.addAll(population.cells(therapist, own.answers().size(), Population::asleep));
        });
        tally.look(
                Claim.ASLEEP,
                asleep(answered).estimate().admits(asleep(everyone).value()));
    }

    private static Difference asleep(Collection<ClientCell> cells) {
        return Objects.requireNonNull(AdjustedDifferences.of(cells).get(Sums.ASLEEP));
    }

    /** Means over all pairs of a clinic. */
    private static final class Means {
        static double before(Collection<ClientCell> cells) {
            return (double) cells.stream().mapToLong(c -> c.sums().before()).sum() / pairs(cells);
        }

        static double of(String group, Collection<ClientCell> cells) {
            return (double) pairs(cells.stream()
                            .filter(c -> c.labels().contains(group))
                            .toList())
                    / pairs(cells);
        }

        private static long pairs(Collection<ClientCell> cells) {
            return cells.stream().mapToLong(c -> c.sums().pairs()).sum();
        }
    }
}
