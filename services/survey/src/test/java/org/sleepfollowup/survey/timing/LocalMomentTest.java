package org.sleepfollowup.survey.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LocalMomentTest {
    private static final ZoneId DENVER = ZoneId.of("America/Denver");

    @Test
    void aTimeThatTheClockSkipsIsTheNextThatItShows() {
        assertThat(at("2026-03-08T02:30", DENVER)).isEqualTo(Instant.parse("2026-03-08T09:00:00Z"));
        assertThat(at("2026-03-29T02:00", ZoneId.of("Europe/Vienna"))).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void aTimeThatTheClockShowsTwiceIsTheFirst() {
        assertThat(at("2026-11-01T01:30", DENVER)).isEqualTo(Instant.parse("2026-11-01T07:30:00Z"));
    }

    @Test
    void aDayThatWasLeftOutIsTheNextThatCame() {
        assertThat(at("2011-12-30T09:00", ZoneId.of("Pacific/Apia"))).isEqualTo(Instant.parse("2011-12-30T10:00:00Z"));
    }

    @Property
    void theWallClockShowsThatTimeUnlessItSkipsIt(@ForAll("moments") LocalMoment moment) {
        LocalDateTime shown = LocalDateTime.ofInstant(moment.instant(), moment.zone());
        boolean skipped = moment.zone().getRules().getValidOffsets(moment.at()).isEmpty();
        if (skipped) {
            assertThat(shown).isAfter(moment.at());
        } else {
            assertThat(shown).isEqualTo(moment.at());
        }
    }

    @Provide
    Arbitrary<LocalMoment> moments() {
        Arbitrary<ZoneId> zones = Arbitraries.of(ZoneId.getAvailableZoneIds()).map(ZoneId::of);
        Arbitrary<LocalDateTime> times = Arbitraries.longs()
                .between(0, 60L * 24 * 365 * 20)
                .map(minutes -> LocalDateTime.parse("2015-01-01T00:00").plusMinutes(minutes));
        return zones.flatMap(zone -> times.map(time -> new LocalMoment(time, zone)));
    }

    private static Instant at(String local, ZoneId zone) {
        return new LocalMoment(LocalDateTime.parse(local), zone).instant();
    }
}
