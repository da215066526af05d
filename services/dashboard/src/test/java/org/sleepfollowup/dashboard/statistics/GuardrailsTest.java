package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GuardrailsTest {
    @Test
    void fewClientsAreHiddenHoweverOftenTheyAnswered() {
        assertThat(Maturity.of(5, 500, 6)).isEqualTo(Maturity.HIDDEN);
        assertThat(Maturity.of(6, 6, 6)).isEqualTo(Maturity.EARLY);
    }

    @Test
    void aClinicMayRaiseTheMinimumButNotLowerIt() {
        assertThat(Maturity.of(9, 50, 10)).isEqualTo(Maturity.HIDDEN);
        assertThat(Maturity.of(5, 50, 2)).isEqualTo(Maturity.HIDDEN);
    }

    @Test
    void figuresAreEstablishedByWhatTheAnswersAreWorth() {
        assertThat(Maturity.of(20, 29.9, 6)).isEqualTo(Maturity.EARLY);
        assertThat(Maturity.of(20, 30, 6)).isEqualTo(Maturity.ESTABLISHED);
    }

    @Test
    void therapistsStandSideBySideOnlyWhereFiveAreReliable() {
        assertThat(Comparability.of(List.of(0.9, 0.9, 0.9, 0.9))).isEqualTo(Comparability.TOO_FEW_THERAPISTS);
        assertThat(Comparability.of(List.of(0.9, 0.9, 0.9, 0.9, 0.69))).isEqualTo(Comparability.UNRELIABLE);
        assertThat(Comparability.of(List.of(0.9, 0.9, 0.9, 0.9, 0.7))).isEqualTo(Comparability.COMPARABLE);
    }
}
