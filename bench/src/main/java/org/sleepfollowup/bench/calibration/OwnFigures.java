package org.sleepfollowup.bench.calibration;

import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.Estimate;
import org.sleepfollowup.dashboard.statistics.Maturity;
import org.sleepfollowup.dashboard.statistics.Proportion;
import org.sleepfollowup.dashboard.statistics.SilenceBounds;
import org.sleepfollowup.simulation.Moments;

/** What a therapist's own page says, against the truth; nothing where it says nothing, since too few clients answered. */
record OwnFigures(Returns returns, Moments truth) {

    void judge(Tally tally) {
        ChangeSums changes = Sums.changes(returns.answers());
        if (changes.clients() < Maturity.FEWEST_CLIENTS) {
            return;
        }
        long answers = changes.answers();
        long asked = returns.asked();
        long improved = returns.answers().stream().filter(Answer::improved).count();
        double improvedOfAsked = truth.improvedOfAsked() / truth.asked();
        Estimate share = Proportion.of(improved, answers);
        tally.look(Claim.MEAN_CHANGE, admits(changes.mean(), truth.meanChange()));
        tally.look(Claim.RESPONSE_RATE, admits(Proportion.of(answers, asked), returns.answering()));
        tally.look(Claim.IMPROVED, admits(share, truth.improved() / truth.answered()));
        tally.look(Claim.SILENCE_IGNORED, admits(share, improvedOfAsked));
        SilenceBounds bounds = SilenceBounds.of(improved, asked - answers, asked);
        tally.look(Claim.BOUNDS, bounds != null && bounds.low() <= improvedOfAsked && improvedOfAsked <= bounds.high());
    }

    private static boolean admits(@Nullable Estimate estimate, double truth) {
        return estimate != null && estimate.admits(truth);
    }
}
