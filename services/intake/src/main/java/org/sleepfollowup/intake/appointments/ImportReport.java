package org.sleepfollowup.intake.appointments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.handover.Result;

/** What became of each row, in the file's order, and how many of each. */
record ImportReport(int rows, long accepted, long unchanged, long skipped, long rejected, List<Line> report) {

    static ImportReport of(List<Line> lines) {
        return new ImportReport(
                lines.size(),
                count(lines, "accepted"),
                count(lines, "unchanged"),
                count(lines, "skipped"),
                count(lines, "rejected"),
                lines);
    }

    private static long count(List<Line> lines, String result) {
        return lines.stream().filter(line -> line.result().equals(result)).count();
    }

    /** @param session null where the row does not tell */
    record Line(
            int row,
            @Nullable String session,
            String result,
            @Nullable String reason) {
        static Line of(int row, @Nullable String session, Result result) {
            return new Line(row, session, result.code(), result.reason());
        }
    }
}
