package org.sleepfollowup.dashboard.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.outcome.Answer;

/** Which answers rest on one check-in, as it may have been. */
public final class CheckedIn {
    private CheckedIn() {}

    /** Each check-in with the answers that it served: of one client, of the same usual sleep, within two months that follow each other. */
    public static List<List<Answer>> any(List<Answer> answers, Random random) {
        List<List<Answer>> served = new ArrayList<>();
        answers.stream()
                .collect(Collectors.groupingBy(answer -> answer.client() + " " + answer.before()))
                .values()
                .forEach(alike -> alike.stream()
                        .sorted(Comparator.comparing(Answer::month))
                        .forEach(answer -> {
                            boolean again = !served.isEmpty()
                                    && alike.contains(served.getLast().getFirst())
                                    && !served.getLast()
                                            .getFirst()
                                            .month()
                                            .plusMonths(1)
                                            .isBefore(answer.month())
                                    && random.nextInt(4) != 0;
                            if (!again) {
                                served.add(new ArrayList<>());
                            }
                            served.getLast().add(answer);
                        }));
        return served;
    }
}
