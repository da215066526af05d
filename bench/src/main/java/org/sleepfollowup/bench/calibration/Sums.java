package org.sleepfollowup.bench.calibration;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/** Answers as the sums that the statistics are functions of. */
final class Sums {
    static final String ASLEEP = "asleep";

    private Sums() {}

    static ChangeSums changes(List<Answer> answers) {
        long squared = 0;
        long m2 = 0;
        long mt = 0;
        long t2 = 0;
        for (List<Answer> client :
                answers.stream().collect(Collectors.groupingBy(Answer::client)).values()) {
            long m = client.size();
            long t = client.stream().mapToLong(Answer::change).sum();
            squared += client.stream()
                    .mapToLong(a -> (long) a.change() * a.change())
                    .sum();
            m2 += m * m;
            mt += m * t;
            t2 += t * t;
        }
        long clients = answers.stream().map(Answer::client).distinct().count();
        long change = answers.stream().mapToLong(Answer::change).sum();
        return new ChangeSums(answers.size(), clients, change, squared, m2, mt, t2);
    }

    static Set<String> asleep(boolean asleep) {
        return asleep ? Set.of(ASLEEP) : Set.of();
    }

    /** By client and by what the answers are labelled with. */
    static Collection<ClientCell> cells(String therapist, List<Answer> answers, Function<Answer, Set<String>> labels) {
        record Key(String client, Set<String> labels) {}
        Map<Key, PairedSums> sums = new HashMap<>();
        answers.forEach(a -> sums.merge(
                new Key(a.client(), labels.apply(a)), PairedSums.of(a.before(), a.after()), PairedSums::plus));
        return sums.entrySet().stream()
                .map(e -> new ClientCell(
                        e.getKey().client(), therapist, e.getKey().labels(), e.getValue()))
                .toList();
    }
}
