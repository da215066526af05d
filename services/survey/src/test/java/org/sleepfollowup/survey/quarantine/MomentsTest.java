package org.sleepfollowup.survey.quarantine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.questionnaire.Ratings;
import org.sleepfollowup.survey.questionnaire.Submission;

class MomentsTest {

    @Test
    void nothingSpeaksAgainstTheFirst() {
        assertThat(new Moments(List.of(), Optional.empty()).against(sleep(7))).isEmpty();
    }

    @Test
    void anotherAnswerToTheFirstQuestionContradicts() {
        Moments moments = new Moments(List.of(), Optional.of(sleep(7)));
        assertThat(moments.against(sleep(8))).contains(Doubt.CONTRADICTION);
        assertThat(moments.against(sleep(7, 3))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Doubt.class,
            names = {"DECOY_LINK", "CONTRADICTION", "TOO_FAST"})
    void nothingCountsWhileARobotIsAtIt(Doubt doubt) {
        assertThat(new Moments(List.of(Doubt.DECOY_FIELD, doubt), Optional.empty()).against(sleep(7)))
                .contains(doubt);
    }

    @Test
    void aFieldThatTheBrowserFilledInKeepsNobodyWaiting() {
        assertThat(new Moments(List.of(Doubt.DECOY_FIELD), Optional.empty()).against(sleep(7)))
                .isEmpty();
    }

    private static Submission sleep(int score) {
        return new Submission(new Ratings(Map.of(Item.SLEEP, score)), null, null, Set.of(), false);
    }

    private static Submission sleep(int score, int comfortable) {
        Map<Item, Integer> scores = Map.of(Item.SLEEP, score, Item.COMFORTABLE, comfortable);
        return new Submission(new Ratings(scores), null, null, Set.of(), false);
    }
}
