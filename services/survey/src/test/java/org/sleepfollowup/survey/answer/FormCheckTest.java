package org.sleepfollowup.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;
import org.sleepfollowup.survey.questionnaire.Submission;
import org.sleepfollowup.survey.questionnaire.Unusual;

class FormCheckTest {

    @Property
    void anyAnswerFillsInAFormThatIsThatAnswer(@ForAll("submissions") Submission submission) {
        assertThat(FormCheck.check(Form.of(submission), Wave.FIRST_NIGHT)).isEqualTo(new FormCheck.Valid(submission));
    }

    @Property
    void anyBytesAreAFormOrNone(@ForAll byte[] bytes) {
        Optional<Form> form = Form.parse(bytes);
        form.ifPresent(
                parsed -> assertThat(FormCheck.check(parsed, Wave.ONE_WEEK)).isInstanceOf(FormCheck.Invalid.class));
    }

    @Test
    void formsAreDecodedAsBrowsersEncodeThem() {
        assertThat(Form.parse("sleep=7&note=a+%C3%BC%26%3D&empty=&=x".getBytes(StandardCharsets.UTF_8)))
                .hasValueSatisfying(form -> {
                    assertThat(form.all("note")).containsExactly("a ü&=");
                    assertThat(form.all("empty")).isEmpty();
                    assertThat(form.all("sleep")).containsExactly("7");
                });
    }

    @Test
    void usualSleepIsAskedInTheFirstWaveOnly() {
        Form form = Form.parse("sleep=7&usualBefore=3".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(FormCheck.check(form, Wave.FIRST_NIGHT)).isInstanceOf(FormCheck.Valid.class);
        assertThat(FormCheck.check(form, Wave.ONE_WEEK))
                .isEqualTo(new FormCheck.Invalid(Map.of("", "survey.error.unknown")));
    }

    @Test
    void onlyTheTickOfThePageLetsTheTherapistRead() {
        Form form = Form.parse("sleep=7&therapistMayRead=no".getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(FormCheck.check(form, Wave.FIRST_NIGHT))
                .isEqualTo(new FormCheck.Invalid(Map.of("", "survey.error.unknown")));
    }

    @Provide
    Arbitrary<Submission> submissions() {
        Arbitrary<Integer> score = Arbitraries.of(Item.SCALE);
        Arbitrary<Ratings> ratings = Combinators.combine(score, Arbitraries.maps(Arbitraries.of(Item.class), score))
                .as((sleep, others) -> {
                    others.put(Item.SLEEP, sleep);
                    return new Ratings(others);
                });
        Arbitrary<Set<Unusual>> unusual =
                Arbitraries.of(Unusual.class).set().map(chosen -> chosen.isEmpty() ? Set.of() : EnumSet.copyOf(chosen));
        return Combinators.combine(
                        ratings,
                        score.injectNull(0.5),
                        Arbitraries.integers().between(-3, 3).injectNull(0.5),
                        unusual,
                        Arbitraries.of(true, false))
                .as(Submission::new);
    }
}
