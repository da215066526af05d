package org.sleepfollowup.survey.answer;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;

/** Makes an answer of a form, or says field by field what is to be mended. */
final class FormCheck {
    /** What came of it. */
    sealed interface Checked {}

    /** It is an answer. */
    record Valid(Submission submission) implements Checked {}

    /**
     * It is none.
     *
     * @param problems message keys by field; the field {@code ""} is the form as a whole
     */
    record Invalid(Map<String, String> problems) implements Checked {}

    private static final List<Integer> COMPARED_SCALE = IntStream.rangeClosed(
                    -Submission.COMPARED_REACH, Submission.COMPARED_REACH)
            .boxed()
            .toList();

    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Form form;
    private final Wave wave;

    private FormCheck(Form form, Wave wave) {
        this.form = form;
        this.wave = wave;
    }

    static Checked check(Form form, Wave wave) {
        return new FormCheck(form, wave).check();
    }

    private Checked check() {
        Map<Item, Integer> scores = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            Optional.ofNullable(number(item.id(), Item.SCALE)).ifPresent(score -> scores.put(item, score));
        }
        if (form.all(Item.SLEEP.id()).isEmpty()) {
            problems.put(Item.SLEEP.id(), "survey.error.needed");
        }
        Integer usual = number(Form.USUAL_BEFORE, Item.SCALE);
        Integer compared = number(Form.COMPARED, COMPARED_SCALE);
        Set<Unusual> unusual = unusual();
        boolean mayRead = mayRead();
        if (!form.fields().keySet().stream().allMatch(this::isKnown)) {
            problems.put("", "survey.error.unknown");
        }
        return problems.isEmpty()
                ? new Valid(new Submission(new Ratings(scores), usual, compared, unusual, mayRead))
                : new Invalid(problems);
    }

    private @Nullable Integer number(String field, List<Integer> scale) {
        List<String> given = form.all(field);
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() > 1) {
            problems.put(field, "survey.error.twice");
            return null;
        }
        Optional<Integer> number = scale.stream()
                .filter(n -> n.toString().equals(given.getFirst()))
                .findFirst();
        if (number.isEmpty()) {
            problems.put(field, "survey.error.number");
        }
        return number.orElse(null);
    }

    private Set<Unusual> unusual() {
        Set<Unusual> chosen = EnumSet.noneOf(Unusual.class);
        for (String code : form.all(Form.UNUSUAL)) {
            Unusual.find(code).ifPresent(chosen::add);
            if (!code.equals(Form.NONE) && Unusual.find(code).isEmpty()) {
                problems.put(Form.UNUSUAL, "survey.error.choice");
            }
        }
        if (form.has(Form.UNUSUAL, Form.NONE) && !chosen.isEmpty()) {
            problems.put(Form.UNUSUAL, "survey.error.none");
        }
        return chosen;
    }

    /** Consent is the one value that the page sends, and nothing that merely resembles it. */
    private boolean mayRead() {
        List<String> given = form.all(Form.THERAPIST_MAY_READ);
        if (!given.stream().allMatch(Form.YES::equals)) {
            problems.put("", "survey.error.unknown");
        }
        return !given.isEmpty();
    }

    private boolean isKnown(String field) {
        return switch (field) {
            case Form.COMPARED, Form.UNUSUAL, Form.THERAPIST_MAY_READ, Form.LANGUAGE -> true;
            case Form.DECOY, Form.FOLLOWED, Form.ASKED_AGAIN -> true;
            // Taken also where a check-in became known after the page was opened: it does no harm.
            case Form.USUAL_BEFORE -> wave == Wave.FIRST_NIGHT;
            default -> Item.find(field).isPresent();
        };
    }
}
