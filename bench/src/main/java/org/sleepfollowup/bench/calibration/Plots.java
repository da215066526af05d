package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.sleepfollowup.bench.calibration.plot.DotPlot;
import org.sleepfollowup.bench.calibration.plot.Points;

/** The plots of docs/measuring.md, by file name. */
final class Plots {
    private static final Set<Claim> RANGES =
            EnumSet.of(Claim.MEAN_CHANGE, Claim.ADJUSTED_GAIN, Claim.RESPONSE_RATE, Claim.IMPROVED, Claim.ASLEEP);
    private static final int DRAWN = 200;

    private Plots() {}

    static Map<String, String> of(Map<Setting, Tally> tallies) {
        Map<String, String> plots = new TreeMap<>();
        plots.put("ranges", ranges(tallies));
        tallies.computeIfPresent(Setting.FEW, (setting, tally) -> {
            plots.put("shrinkage", shrinkage(tally));
            return tally;
        });
        plots.put("luck", Luck.plot());
        plots.put("regression-to-the-mean", Regression.plot());
        return plots;
    }

    private static String ranges(Map<Setting, Tally> tallies) {
        List<DotPlot.Row> rows = new ArrayList<>();
        List<DotPlot.Row> naive = new ArrayList<>();
        tallies.forEach((setting, tally) -> tally.shares().forEach((claim, share) -> {
            if (RANGES.contains(claim)) {
                rows.add(row(setting, claim, share));
            } else if (isTelling(setting, claim)) {
                naive.add(row(setting, claim, share));
            }
        }));
        rows.addAll(naive);
        return new DotPlot(
                        "How often 95% ranges hold the truth",
                        "Each range holds the truth in 93 to 97 of 100 cases; two naive ones, for contrast, in fewer.",
                        0.75,
                        1,
                        0.05,
                        rows)
                .svg();
    }

    private static boolean isTelling(Setting setting, Claim claim) {
        return (setting == Setting.USUAL && claim == Claim.REPEATS_IN_FULL)
                || (setting == Setting.SILENT && claim == Claim.SILENCE_IGNORED);
    }

    private static DotPlot.Row row(Setting setting, Claim claim, Share share) {
        Limit limit = Limit.of(setting, claim, share.looks());
        return new DotPlot.Row(
                name(claim) + " · " + setting.words,
                share.estimate(),
                limit == null ? 0 : limit.low(),
                limit == null ? 0 : limit.high(),
                limit == null);
    }

    private static String name(Claim claim) {
        return switch (claim) {
            case MEAN_CHANGE -> "mean change";
            case ADJUSTED_GAIN -> "adjusted gain";
            case RESPONSE_RATE -> "response rate";
            case IMPROVED -> "share improved";
            case ASLEEP -> "session fact";
            case REPEATS_IN_FULL -> "repeated answers counted in full";
            case SILENCE_IGNORED -> "answers taken for all asked";
            default -> claim.words;
        };
    }

    private static String shrinkage(Tally tally) {
        List<Points.Point> points = new ArrayList<>();
        tally.gains().stream().limit(DRAWN).forEach(gains -> {
            points.add(new Points.Point(gains.truth(), gains.raw(), true));
            points.add(new Points.Point(gains.truth(), gains.shrunken(), false));
        });
        return new Points(
                        "Raw gains (orange) and shrunken ones (blue) of therapists with few clients",
                        "Over true gains from 0 to 2 points, raw gains scatter widely and shrunken ones lie nearer the truth.",
                        new Points.Axis("true gain, points", -0.5, 2.5, 0.5),
                        new Points.Axis("measured gain, points", -0.5, 2.5, 0.5),
                        points,
                        List.of(new Points.Line(-0.5, -0.5, 2.5, 2.5)))
                .svg();
    }
}
