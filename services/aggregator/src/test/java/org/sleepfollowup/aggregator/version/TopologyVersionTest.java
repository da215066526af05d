package org.sleepfollowup.aggregator.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class TopologyVersionTest {
    private static final TopologyVersion FIRST = new TopologyVersion(1);
    private static final TopologyVersion NINTH = new TopologyVersion(9);

    @Test
    void eachVersionHasAnApplicationIdOfItsOwn() {
        assertThat(FIRST.applicationId()).isEqualTo("aggregator");
        assertThat(NINTH.applicationId()).isEqualTo("aggregator-v9");
    }

    @Test
    void changelogsTellWhoseTheyAre() {
        assertThat(TopologyVersion.ofChangelog("aggregator-standings-changelog"))
                .contains(FIRST);
        assertThat(TopologyVersion.ofChangelog("aggregator-v9-standings-changelog"))
                .contains(NINTH);
        assertThat(TopologyVersion.ofChangelog("aggregator-of-somebody-else")).isEmpty();
        assertThat(TopologyVersion.ofChangelog("my-aggregator-standings-changelog"))
                .isEmpty();
        assertThat(TopologyVersion.ofChangelog("answer")).isEmpty();
    }

    @Test
    void recordsTellWhoseTheyAreAndThoseWithoutAMarkAreTheFirsts() {
        RecordHeaders headers = new RecordHeaders();
        assertThat(VersionMark.of(headers)).isEqualTo(FIRST);
        VersionMark.add(NINTH, headers);
        assertThat(VersionMark.of(headers)).isEqualTo(NINTH);
    }
}
