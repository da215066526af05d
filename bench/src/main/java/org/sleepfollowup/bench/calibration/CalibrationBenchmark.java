package org.sleepfollowup.bench.calibration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sleepfollowup.bench.Report;

/**
 * Five hundred simulated clinics of each kind: how often the figures hold the truth, and how often they raise a false alarm.
 * {@code CalibrationBenchmark [CLINICS] [FOLDER]}: with a folder, draws the plots of docs/measuring.md into it.
 */
final class CalibrationBenchmark {
    private static final int CLINICS = 500;

    private final Report report = new Report(System.out);

    private CalibrationBenchmark() {}

    public static void main(String[] args) throws IOException {
        List<String> arguments = List.of(args);
        int clinics = arguments.isEmpty() ? CLINICS : Integer.parseInt(arguments.getFirst());
        CalibrationBenchmark benchmark = new CalibrationBenchmark();
        Map<Setting, Tally> tallies = benchmark.run(clinics);
        if (arguments.size() > 1) {
            for (Map.Entry<String, String> plot : Plots.of(tallies).entrySet()) {
                Files.writeString(Path.of(arguments.get(1), plot.getKey() + ".svg"), plot.getValue());
            }
        }
        benchmark.report.exit();
    }

    private Map<Setting, Tally> run(int clinics) {
        Map<Setting, Tally> tallies = Calibration.of(clinics);
        tallies.forEach((setting, tally) -> {
            report.say("%n%d clinics, %s", clinics, setting.words);
            tally.shares().forEach((claim, share) -> report(setting, claim, share));
            double raw = Math.sqrt(tally.rawError());
            double shrunken = Math.sqrt(tally.shrunkenError());
            report.check(
                    shrunken < raw,
                    "shrunken means miss the truth by %.3f points (root mean square), raw ones by %.3f",
                    shrunken,
                    raw);
        });
        return tallies;
    }

    private void report(Setting setting, Claim claim, Share share) {
        Limit limit = Limit.of(setting, claim, share.looks());
        String figure = "%6.2f%% of %,6d: %s".formatted(share.value() * 100, share.looks(), claim.words);
        if (limit == null) {
            report.say("      %s", figure);
        } else {
            report.check(limit.admits(share.value()), "%s, %.1f-%.1f%%", figure, limit.low() * 100, limit.high() * 100);
        }
    }
}
