package org.sleepfollowup.survey.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sleepfollowup.survey.running.MovableClock;

class RatesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);

    @Test
    void aDomainGetsNoMoreThanItsRateInAMinute() {
        Rates rates = rates("unlimited", "120/m", Map.of());
        int sent = 0;
        for (int tenth = 0; tenth < 600; tenth++) {
            while (rates.take("clients.example").isEmpty()) {
                sent++;
            }
            clock.advance(Duration.ofMillis(100));
        }
        assertThat(sent).isBetween(119, 122);
    }

    @Test
    void aSlowDomainDoesNotHoldUpTheOthers() {
        Rates rates = rates("unlimited", "unlimited", Map.of("Slow.example", Rate.valueOf("1/m")));
        assertThat(rates.take("slow.example")).isEmpty();
        assertThat(rates.take("slow.example")).isPresent();
        assertThat(IntStream.range(0, 1000).mapToObj(i -> rates.take("clients.example")))
                .allMatch(Optional::isEmpty);
    }

    @Test
    void allDomainsTogetherGetNoMoreThanTheRateOfAll() {
        Rates rates = rates("3/s", "2/s", Map.of());
        assertThat(rates.take("one.example")).isEmpty();
        assertThat(rates.take("one.example")).isEmpty();
        assertThat(rates.take("one.example")).isPresent();
        assertThat(rates.take("other.example")).isEmpty();
        assertThat(rates.take("other.example")).isPresent();
    }

    @Test
    void aTurnOfADomainIsNotLostToTheRateOfAll() {
        Rates rates = rates("1/s", "1/m", Map.of());
        assertThat(rates.take("one.example")).isEmpty();
        assertThat(rates.take("other.example")).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(rates.take("other.example")).isEmpty();
    }

    @Test
    void whatHasToWaitComesBackOneByOne() {
        Rates rates = rates("unlimited", "1/s", Map.of());
        rates.take("clients.example");
        List<Instant> turns = IntStream.range(0, 10)
                .mapToObj(i -> rates.take("clients.example").orElseThrow())
                .toList();
        assertThat(turns).doesNotHaveDuplicates().isSorted();
        assertThat(turns.getLast()).isEqualTo(NOW.plusSeconds(9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0/s", "10", "10/d", "-1/s", "fast"})
    void aRateThatIsNoneIsRefusedWithWhatMendsIt(String text) {
        assertThatThrownBy(() -> Rate.valueOf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10/s");
    }

    private Rates rates(String all, String perDomain, Map<String, Rate> own) {
        return new Rates(
                new MailSettings(4, 500, Duration.ofSeconds(10), Rate.valueOf(all), Rate.valueOf(perDomain), own),
                clock);
    }
}
