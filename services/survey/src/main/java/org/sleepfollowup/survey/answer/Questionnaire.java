package org.sleepfollowup.survey.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;

/** Lays out the questions of a survey, filled in. */
final class Questionnaire {
    private final Survey survey;
    private final Form form;
    private final Map<String, String> problems;

    Questionnaire(Survey survey, Form form, Map<String, String> problems) {
        this.survey = survey;
        this.form = form;
        this.problems = problems;
    }

    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Item item : Item.values()) {
            questions.add(rating(item.id(), ofWave(item.id()), item == Item.SLEEP));
        }
        if (survey.asksUsualSleep()) {
            questions.add(rating(Form.USUAL_BEFORE, "survey.item." + Form.USUAL_BEFORE, false));
        }
        questions.add(compared());
        questions.add(unusual());
        return questions;
    }

    private Question rating(String name, String text, boolean needed) {
        List<Question.Choice> scale = Item.SCALE.stream()
                .map(Object::toString)
                .map(score -> new Question.Choice(score, null, form.has(name, score)))
                .toList();
        return new Question(name, text, "survey.item." + name, scale, false, needed, problems.get(name));
    }

    private Question compared() {
        List<Question.Choice> scale = IntStream.rangeClosed(-Submission.COMPARED_REACH, Submission.COMPARED_REACH)
                .mapToObj(Integer::toString)
                .map(value ->
                        new Question.Choice(value, "survey.item.compared." + value, form.has(Form.COMPARED, value)))
                .toList();
        return new Question(
                Form.COMPARED, ofWave(Form.COMPARED), null, scale, false, false, problems.get(Form.COMPARED));
    }

    private Question unusual() {
        List<Question.Choice> choices = Stream.concat(
                        Stream.of(Unusual.values()).map(Unusual::code), Stream.of(Form.NONE))
                .map(code -> new Question.Choice(code, "survey.unusual." + code, form.has(Form.UNUSUAL, code)))
                .toList();
        return new Question(Form.UNUSUAL, ofWave(Form.UNUSUAL), null, choices, true, false, problems.get(Form.UNUSUAL));
    }

    private String ofWave(String id) {
        return "survey.item." + id + "." + survey.invitation().wave().code();
    }
}
