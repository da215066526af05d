package org.sleepfollowup.dashboard.reading;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sleepfollowup.dashboard.reconciliation.Cell;
import org.sleepfollowup.dashboard.reconciliation.StreamSums;
import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.PairedSums;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Reads the stream's sums. */
final class SumsAvro {
    private SumsAvro() {}

    static StreamSums sums(Cell cell, TherapistSleep s) {
        PairedSums sleep = new PairedSums(
                s.getAnswers(),
                s.getSumBefore(),
                s.getSumAfter(),
                s.getSumBeforeSquared(),
                s.getSumBeforeAfter(),
                s.getSumAfterSquared());
        Map<String, List<Long>> sums = Map.of(
                "sleep", paired(sleep),
                "changes", List.of(s.getImproved(), s.getMaintained(), s.getSame(), s.getWorse()),
                "settling", paired(s.getSettling()),
                "calm", paired(s.getCalm()),
                "comfort", paired(s.getComfort()),
                "afterReminder", paired(s.getAfterReminder()),
                "nights", List.of(s.getUnusual(), s.getImputed()),
                "clients",
                        List.of(
                                s.getClients(),
                                s.getSumClientAnswersSquared(),
                                s.getSumClientAnswersChange(),
                                s.getSumClientChangeSquared()));
        return new StreamSums(
                cell, sums, s.getByGroups().stream().collect(Collectors.toMap(GroupSums::getGroups, SumsAvro::group)));
    }

    private static List<Long> group(GroupSums s) {
        return Stream.concat(paired(s.getSleep()).stream(), Stream.of(s.getImproved(), s.getMaintained(), s.getWorse()))
                .toList();
    }

    private static List<Long> paired(PairedSums s) {
        return List.of(
                s.getPairs(),
                s.getSumBefore(),
                s.getSumAfter(),
                s.getSumBeforeSquared(),
                s.getSumBeforeAfter(),
                s.getSumAfterSquared());
    }
}
