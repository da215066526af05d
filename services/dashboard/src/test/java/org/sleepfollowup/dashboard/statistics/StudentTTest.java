package org.sleepfollowup.dashboard.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: qt and pt of R 4.2.2. */
class StudentTTest {
    @ParameterizedTest
    @CsvSource({
        "1, 12.7062047361747",
        "1.5, 6.01666310442793",
        "2, 4.30265272974946",
        "5, 2.57058183563631",
        "68, 1.99546893142984",
        "9999, 1.96020126362136",
        "10000, 1.96020123989063",
        "12345.5, 1.96015615981629",
        "1e6, 1.95996635681411",
        "1e9, 1.95996398691232"
    })
    void quantilesAgreeWithPublishedOnes(double degreesOfFreedom, double quantile) {
        assertThat(StudentT.quantile(degreesOfFreedom)).isCloseTo(quantile, NineDigits.of(quantile));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2, 4.22649730810374e-01",
        "-3, 9.5, 1.40984591638011e-02",
        "5, 40, 1.18400656696595e-05",
        "-8, 1000, 3.42666148239148e-15"
    })
    void probabilitiesAgreeWithPublishedOnes(double t, double degreesOfFreedom, double probability) {
        assertThat(StudentT.twoSided(t, degreesOfFreedom)).isCloseTo(probability, NineDigits.of(probability));
    }

    @Property
    void moreDegreesOfFreedomNeverWidenARange(
            @ForAll @DoubleRange(min = 1, max = 1e5) double fewer,
            @ForAll @DoubleRange(min = 1, max = 1e5) double more) {
        assertThat(StudentT.quantile(fewer + more)).isBetween(1.959963984540054, StudentT.quantile(fewer));
    }
}
