package org.sleepfollowup.bench.calibration;

import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.sleepfollowup.dashboard.statistics.AdjustedMean;
import org.sleepfollowup.dashboard.statistics.Comparison;
import org.sleepfollowup.dashboard.statistics.FunnelLimits;
import org.sleepfollowup.dashboard.statistics.Standing;
import org.sleepfollowup.dashboard.statistics.VarianceComponents;

/** What is said of therapists beside each other, against each therapist's true gain. */
record SideBySide(Comparison figures, ToDoubleFunction<String> truth) {

    void judge(Tally tally) {
        VarianceComponents components = Objects.requireNonNull(figures.components());
        boolean allWatch = true;
        boolean allSignal = true;
        for (Map.Entry<String, AdjustedMean> each :
                figures.ancova().therapists().entrySet()) {
            AdjustedMean mean = each.getValue();
            double effective = figures.effective().getOrDefault(each.getKey(), 0.0);
            double gain = truth.applyAsDouble(each.getKey());
            tally.look(Claim.ADJUSTED_GAIN, mean.gain(effective).admits(gain));
            tally.look(Claim.REPEATS_IN_FULL, mean.gain(mean.pairs()).admits(gain));
            tally.look(new Tally.Gains(gain, mean.gain(), components.shrunken(mean.gain(), effective)));
            Standing plain = standing(components.limits(effective), mean);
            Standing dispersed = standing(components.overDispersedLimits(effective), mean);
            tally.look(Claim.WATCH, plain == Standing.WITHIN);
            tally.look(Claim.SIGNAL, !isSignal(plain));
            tally.look(Claim.DISPERSED_WATCH, dispersed == Standing.WITHIN);
            tally.look(Claim.DISPERSED_SIGNAL, !isSignal(dispersed));
            allWatch &= plain == Standing.WITHIN;
            allSignal &= !isSignal(plain);
        }
        tally.look(Claim.ALL_WATCH, allWatch);
        tally.look(Claim.ALL_SIGNAL, allSignal);
    }

    private static Standing standing(FunnelLimits limits, AdjustedMean mean) {
        return limits.standing(mean.gain());
    }

    private static boolean isSignal(Standing standing) {
        return standing == Standing.SIGNAL_BELOW || standing == Standing.SIGNAL_ABOVE;
    }
}
