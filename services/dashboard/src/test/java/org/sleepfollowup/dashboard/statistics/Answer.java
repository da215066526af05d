package org.sleepfollowup.dashboard.statistics;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** One client's pair of ratings, before they become sums. */
record Answer(String client, String therapist, Set<String> labels, int before, int after) {
    static final List<String> LABELS = List.of("anxious", "insomnia", "new-parent");

    /** Few clients, therapists and labels, so that they often coincide or do not vary at all. */
    static Arbitrary<List<Answer>> anyAnswers(int atLeast, int atMost) {
        return Combinators.combine(
                        Arbitraries.of("c1", "c2", "c3", "c4", "c5", "c6", "c7"),
                        Arbitraries.of("t1", "t2", "t3"),
                        Arbitraries.of(LABELS).set(),
                        Arbitraries.integers().between(0, 10),
                        Arbitraries.integers().between(0, 10))
                .as(Answer::new)
                .list()
                .ofMinSize(atLeast)
                .ofMaxSize(atMost);
    }

    PairedSums sums() {
        return PairedSums.of(before, after);
    }

    Answer shifted(int by) {
        return new Answer(client, therapist, labels, before + by, after + by);
    }

    /** 1 where the label applies, the rating before where it is none. */
    int value(String column) {
        return LABELS.contains(column) ? (labels.contains(column) ? 1 : 0) : before;
    }

    static Map<String, List<Answer>> byTherapist(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::therapist, TreeMap::new, Collectors.toList()));
    }

    static Map<String, CaseMix> caseMixes(List<Answer> answers) {
        return byTherapist(answers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        therapist -> new CaseMix(therapist.getValue().stream()
                                .collect(Collectors.toMap(Answer::labels, Answer::sums, PairedSums::plus)))));
    }

    static List<ClientCell> cells(List<Answer> answers) {
        return answers.stream()
                .map(a -> new ClientCell(a.client(), a.therapist(), a.labels(), a.sums()))
                .toList();
    }

    /** The changes of one therapist's or all clients, by client. */
    static ChangeSums changes(List<Answer> answers) {
        return ChangeSumsTest.of(List.copyOf(answers.stream()
                .collect(Collectors.groupingBy(
                        Answer::client,
                        TreeMap::new,
                        Collectors.mapping(a -> a.after() - a.before(), Collectors.toList())))
                .values()));
    }

    /** One group of changes for each client. */
    static List<GroupSums> changesOfClients(List<Answer> answers) {
        return List.copyOf(answers.stream()
                .collect(Collectors.toMap(
                        Answer::client,
                        a -> new GroupSums(
                                1, a.after() - a.before(), (long) (a.after() - a.before()) * (a.after() - a.before())),
                        GroupSums::plus,
                        TreeMap::new))
                .values());
    }
}
