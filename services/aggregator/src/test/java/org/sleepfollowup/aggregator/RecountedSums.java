package org.sleepfollowup.aggregator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.Recount.Counted;
import org.sleepfollowup.schemas.TherapistSleepKey;
import org.sleepfollowup.schemas.avro.BaselineKind;
import org.sleepfollowup.schemas.avro.GroupSums;
import org.sleepfollowup.schemas.avro.PairedSums;
import org.sleepfollowup.schemas.avro.Ratings;
import org.sleepfollowup.schemas.avro.TherapistSleep;

/** Sums of a cell the long way: every sum by going through all of its outcomes once more. */
final class RecountedSums {
    private static final Set<String> GROUPS =
            new TreeSet<>(List.of("insomnia", "anxious", "new-parent", "sleeps-well"));

    private record Pair(@Nullable Integer x, int y) {
        private long product() {
            return x == null ? 0 : x * y;
        }

        private int before() {
            return x == null ? 0 : x;
        }
    }

    private RecountedSums() {}

    static TherapistSleep of(TherapistSleepKey cell, List<Counted> all) {
        PairedSums sleep = sums(sleep(all));
        Collection<List<Counted>> clients =
                all.stream().collect(Collectors.groupingBy(Counted::client)).values();
        return TherapistSleep.newBuilder()
                .setClinicId(cell.therapist().clinicId())
                .setTherapistId(cell.therapist().therapistId())
                .setWave(cell.wave())
                .setMonth(cell.month().toString())
                .setBaseline(cell.baseline())
                .setAnswers(all.size())
                .setClients(clients.size())
                .setSumBefore(sleep.getSumBefore())
                .setSumAfter(sleep.getSumAfter())
                .setSumBeforeSquared(sleep.getSumBeforeSquared())
                .setSumBeforeAfter(sleep.getSumBeforeAfter())
                .setSumAfterSquared(sleep.getSumAfterSquared())
                .setImproved(changes(all, 2, 10))
                .setSame(changes(all, -1, 1))
                .setWorse(changes(all, -10, -2))
                .setMaintained(changes(all, -1, 10))
                .setSumClientAnswersSquared(total(clients, c -> (long) c.size() * c.size()))
                .setSumClientAnswersChange(total(clients, c -> c.size() * change(c)))
                .setSumClientChangeSquared(total(clients, c -> change(c) * change(c)))
                .setUnusual(total(all, c -> c.unusual().stream().allMatch("none"::equals) ? 0L : 1))
                .setImputed(total(all, c -> isImputed(c.before()) || isImputed(c.after()) ? 1L : 0))
                .setSettling(pathway(all, Ratings::getDriftingOff, Ratings::getBodyRelaxed))
                .setCalm(pathway(all, Ratings::getMindQuiet, Ratings::getEvenTempered))
                .setComfort(pathway(all, Ratings::getComfortable, Ratings::getFreeOfPain))
                .setAfterReminder(
                        sums(sleep(all.stream().filter(Counted::afterReminder).toList())))
                .setByGroups(byGroups(all))
                .build();
    }

    private static List<GroupSums> byGroups(List<Counted> all) {
        Map<String, List<Counted>> groups =
                all.stream().collect(Collectors.groupingBy(RecountedSums::groups, TreeMap::new, Collectors.toList()));
        List<GroupSums> sums = new ArrayList<>();
        groups.forEach((name, some) -> sums.add(new GroupSums(
                name, sums(sleep(some)), changes(some, 2, 10), changes(some, -1, 10), changes(some, -10, -2))));
        return sums;
    }

    private static String groups(Counted c) {
        return GROUPS.stream().filter(c.groups()::contains).collect(Collectors.joining("+"));
    }

    private static List<Pair> sleep(List<Counted> some) {
        return some.stream()
                .map(c -> new Pair(
                        c.before() == null ? null : c.before().getSleep(),
                        c.after().getSleep()))
                .toList();
    }

    private static PairedSums pathway(
            List<Counted> all, Function<Ratings, @Nullable Integer> one, Function<Ratings, @Nullable Integer> other) {
        List<Pair> pairs = new ArrayList<>();
        for (Counted c : all) {
            Integer x = c.before() == null ? null : score(one.apply(c.before()), other.apply(c.before()));
            Integer y = score(one.apply(c.after()), other.apply(c.after()));
            if (y != null && (x != null || c.baseline() != BaselineKind.CHECK_IN)) {
                pairs.add(new Pair(x, y));
            }
        }
        return sums(pairs);
    }

    private static @Nullable Integer score(@Nullable Integer one, @Nullable Integer other) {
        if (one != null && other != null) {
            return one + other;
        }
        Integer only = one == null ? other : one;
        return only == null ? null : only * 2;
    }

    private static boolean isImputed(@Nullable Ratings r) {
        return r != null
                && ((r.getDriftingOff() == null) != (r.getBodyRelaxed() == null)
                        || (r.getMindQuiet() == null) != (r.getEvenTempered() == null)
                        || (r.getComfortable() == null) != (r.getFreeOfPain() == null));
    }

    private static PairedSums sums(List<Pair> pairs) {
        return new PairedSums(
                (long) pairs.size(),
                total(pairs, p -> (long) p.before()),
                total(pairs, p -> (long) p.y()),
                total(pairs, p -> (long) p.before() * p.before()),
                total(pairs, Pair::product),
                total(pairs, p -> (long) p.y() * p.y()));
    }

    private static long changes(List<Counted> some, int from, int to) {
        return sleep(some).stream()
                .filter(p -> p.x() != null && p.y() - p.x() >= from && p.y() - p.x() <= to)
                .count();
    }

    private static long change(List<Counted> some) {
        return total(sleep(some), p -> p.x() == null ? 0L : p.y() - p.x());
    }

    private static <T> long total(Collection<T> all, Function<T, Long> each) {
        return all.stream().mapToLong(each::apply).sum();
    }
}
