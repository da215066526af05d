package org.sleepfollowup.dashboard.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.outcome.Answer;

/**
 * Whoever asks for everything that can be asked for, and takes any combination of what comes back, has nothing that fewer
 * clients than the minimum said. Looked for by brute force: for each few clients, whether some combination of the sums holds
 * their values and nobody else's, which is so when the rest alone has a lower rank.
 */
class NothingOfFewClientsTest {
    /** Lower than what is ever used, so that every choice of fewer clients can be tried. */
    private static final int MINIMUM = 3;

    private static final List<YearMonth> MONTHS =
            IntStream.range(0, 4).mapToObj(SampleAnswers.MAY::plusMonths).toList();

    @Provide
    Arbitrary<List<Answer>> answers() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 11).map(number -> "client-" + number),
                        Arbitraries.of(MONTHS),
                        Arbitraries.frequency(Tuple.of(3, false), Tuple.of(1, true)),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Set.<String>of(), Set.of("insomnia"), Set.of("anxious", "insomnia")),
                        Arbitraries.frequency(Tuple.of(5, 4), Tuple.of(1, 5)))
                .as((client, month, unusual, reminded, groups, usual) ->
                        SampleAnswers.answer(client, month, usual, 6, unusual, reminded, groups))
                .list()
                .ofMinSize(3)
                .ofMaxSize(40);
    }

    @Property(tries = 300)
    void noCombinationOfSumsTellsOfFewClients(@ForAll("answers") List<Answer> answers) {
        Published published = Published.of(new Answers(answers), Answers.NONE, MINIMUM, MONTHS);

        List<Value> values = answers.stream()
                .map(answer -> Value.of(answer.client(), of(answer, published).toList()))
                .toList();

        assertNothingOfFew(values, answers);
    }

    /** What is told at one check-in serves for 28 days. */
    @Property(tries = 1000)
    void noCombinationOfSumsTellsTheUsualSleepOfFewClients(
            @ForAll("answers") List<Answer> answers, @ForAll Random checkIns) {
        Published published = Published.of(new Answers(answers), Answers.NONE, MINIMUM, MONTHS);

        assertNothingOfFew(
                CheckedIn.any(answers, checkIns).stream()
                        .map(served -> Value.of(
                                served.getFirst().client(),
                                served.stream()
                                        .map(answer -> of(answer, published).toList())))
                        .toList(),
                answers);
    }

    /** Whoever sees other parts at every look has all of them in the end. */
    @Property(tries = 300)
    void whateverRowComesFirstTheSameIsShown(@ForAll("answers") List<Answer> answers, @ForAll Random random) {
        List<Answer> shuffled = new ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        Published one = Published.of(new Answers(answers), Answers.NONE, MINIMUM, MONTHS);
        Published other = Published.of(new Answers(shuffled), Answers.NONE, MINIMUM, MONTHS);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(of(answer, other))
                        .containsExactlyElementsOf(of(answer, one).toList()));
        assertThat(other.products()).hasSameSizeAs(one.products());
    }

    @Property(tries = 300)
    void noCombinationOfRangesTellsOfFewClients(@ForAll("answers") List<Answer> answers) {
        Published published = Published.of(new Answers(answers), Answers.NONE, MINIMUM, MONTHS);

        List<Value> products = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            for (int j = i; j < answers.size(); j++) {
                Answer one = answers.get(i);
                Answer other = answers.get(j);
                if (one.client().equals(other.client())) {
                    products.add(Value.of(
                            one.client(),
                            published.products().stream()
                                    .map(range -> range.test(one, other))
                                    .toList()));
                }
            }
        }

        assertNothingOfFew(products, answers);
    }

    /** Who answers both waves has one usual sleep in both. */
    @Property(tries = 300)
    void noCombinationOfBothWavesTellsOfFewClients(
            @ForAll("answers") List<Answer> some,
            @ForAll @Size(40) List<@IntRange(max = 4) Integer> waves,
            @ForAll Random checkIns) {
        List<Answer> first = new ArrayList<>();
        List<Answer> second = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Answer answer = some.get(i);
            if (waves.get(i) != 0) {
                first.add(answer);
            }
            if (waves.get(i) != 1) {
                second.add(inTheSecondWave(answer, waves.get(i)));
            }
        }
        Published alone = Published.of(new Answers(first), Answers.NONE, MINIMUM, MONTHS);
        Published beside = Published.of(new Answers(second), new Answers(first), MINIMUM, MONTHS);

        Map<String, Answer> inFirst = bySession(first);
        Map<String, Answer> inSecond = bySession(second);
        assertNothingOfFew(
                CheckedIn.any(some, checkIns).stream()
                        .map(served -> Value.of(
                                served.getFirst().client(),
                                served.stream()
                                        .map(answer -> Stream.concat(
                                                        of(inFirst.get(answer.session()), alone),
                                                        of(inSecond.get(answer.session()), beside))
                                                .toList())))
                        .toList(),
                some);
    }

    private static Answer inTheSecondWave(Answer answer, int wave) {
        return SampleAnswers.answer(
                answer.session(),
                answer.client(),
                answer.month(),
                Objects.requireNonNull(answer.before()),
                7,
                wave == 2,
                false,
                answer.groups());
    }

    private static Map<String, Answer> bySession(List<Answer> answers) {
        return answers.stream().collect(Collectors.toMap(Answer::session, Function.identity()));
    }

    private static Stream<Boolean> of(@Nullable Answer answer, Published published) {
        return published.sums().stream().map(sum -> answer != null && sum.test(answer));
    }

    private static void assertNothingOfFew(List<Value> values, List<Answer> answers) {
        int rank = Value.rank(values);
        List<String> clients = answers.stream().map(Answer::client).distinct().toList();
        fewer(clients)
                .forEach(few -> assertThat(Value.rank(values.stream()
                                .filter(value -> !few.contains(value.client()))
                                .toList()))
                        .as("without %s", few)
                        .isEqualTo(rank));
    }

    /** All choices of one and of two clients. */
    private static Stream<Set<String>> fewer(List<String> clients) {
        return clients.stream()
                .flatMap(one ->
                        clients.stream().map(other -> Stream.of(one, other).collect(Collectors.toSet())));
    }
}
