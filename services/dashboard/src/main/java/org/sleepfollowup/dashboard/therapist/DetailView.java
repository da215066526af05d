package org.sleepfollowup.dashboard.therapist;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.Months;
import org.sleepfollowup.dashboard.figure.PartFigures;
import org.sleepfollowup.dashboard.figure.Reminders;
import org.sleepfollowup.dashboard.figure.Share;
import org.sleepfollowup.dashboard.figure.Silence;
import org.sleepfollowup.dashboard.figure.TherapistDetails;
import org.sleepfollowup.dashboard.statistics.Estimate;

/**
 * A therapist's details in words, card by card.
 *
 * @param pathways by code, in the order in which sleep comes
 * @param groups by code
 * @param compared what clients say by themselves
 * @param maintained of those who sleep well anyway; null where it is hidden, as their line in the groups says already
 * @param periods the latest first
 * @param chart null with too few months
 * @param chartHidden why there is none, null where there is
 * @param rangesMissing why some ranges, or the difference between two, are not shown; null where all are
 */
record DetailView(
        SequencedMap<String, Line> pathways,
        @Nullable Long imputed,
        SortedMap<String, Line> groups,
        String compared,
        @Nullable String maintained,
        String silence,
        String reminders,
        List<PeriodRow> periods,
        @Nullable MonthChart chart,
        @Nullable String chartHidden,
        @Nullable String rangesMissing) {
    private static final List<String> PATHWAYS = List.of("settling", "calm", "comfort");

    static DetailView of(TherapistDetails details, int reach, Wording wording) {
        Months months = details.months();
        SequencedMap<String, Line> pathways = new LinkedHashMap<>();
        details.pathways().entrySet().stream()
                .sorted(Comparator.comparing(pathway -> PATHWAYS.indexOf(pathway.getKey())))
                .forEach(pathway -> pathways.put(pathway.getKey(), Line.of(pathway.getValue(), reach, wording)));
        return new DetailView(
                pathways,
                details.imputed(),
                new TreeMap<>(lines(details.groups(), reach, wording)),
                compared(details.compared(), wording),
                maintained(details.maintained(), wording),
                silence(details.silence(), wording),
                reminders(details.reminders(), wording),
                months.points().reversed().stream()
                        .map(point -> PeriodRow.of(point, reach, wording))
                        .toList(),
                MonthChart.of(months, wording),
                months.chartHidden() == null ? null : wording.why(months.chartHidden()),
                isAnyRangeMissing(details) ? wording.say("ranges.missing") : null);
    }

    private static boolean isAnyRangeMissing(TherapistDetails details) {
        Stream<PartFigures> months = details.months().points().stream().map(Months.Point::figures);
        Stream<PartFigures> others = Stream.of(
                details.compared(),
                details.reminders().first(),
                details.reminders().reminded());
        return Stream.of(details.pathways().values().stream(), details.groups().values().stream(), months, others)
                .flatMap(parts -> parts)
                .anyMatch(part -> part.rangeHidden() != null);
    }

    private static Map<String, Line> lines(Map<String, PartFigures> parts, int reach, Wording wording) {
        Map<String, Line> lines = new LinkedHashMap<>();
        parts.forEach((code, figures) -> lines.put(code, Line.of(figures, reach, wording)));
        return lines;
    }

    private static String compared(PartFigures compared, Wording wording) {
        Estimate mean = compared.change();
        Long answers = compared.answers();
        return mean == null || answers == null
                ? hidden(wording, compared.hidden())
                : wording.say("compared", wording.signed(mean), answers);
    }

    private static @Nullable String maintained(Share maintained, Wording wording) {
        Estimate share = maintained.share();
        String range = share == null ? null : Wording.percents(share);
        Long answers = maintained.answers();
        return share == null || range == null || answers == null
                ? null
                : wording.say("maintained", Wording.percent(share.value()), range, answers);
    }

    private static String silence(Silence silence, Wording wording) {
        return silence.low() == null || silence.high() == null || silence.asked() == null || silence.unknown() == null
                ? hidden(wording, silence.hidden())
                : wording.say(
                        silence.unknown() == 0 ? "silence.none" : "silence",
                        Wording.percent(silence.low()),
                        Wording.percent(silence.high()),
                        silence.asked(),
                        silence.unknown());
    }

    private static String reminders(Reminders reminders, Wording wording) {
        Estimate first = reminders.first().change();
        Estimate reminded = reminders.reminded().change();
        String difference = reminders.difference() == null ? null : wording.signed(reminders.difference());
        if (first == null || reminded == null) {
            String hidden = Stream.of(reminders.first(), reminders.reminded())
                    .map(PartFigures::hidden)
                    .filter(reason -> reason != null)
                    .findFirst()
                    .orElse(reminders.differenceHidden());
            return hidden(wording, hidden);
        }
        return wording.say("reminders", wording.change(first), wording.change(reminded))
                + (difference == null ? "" : " " + wording.say("reminders.difference", difference));
    }

    private static String hidden(Wording wording, @Nullable String reason) {
        return reason == null ? "" : wording.why(reason);
    }
}
