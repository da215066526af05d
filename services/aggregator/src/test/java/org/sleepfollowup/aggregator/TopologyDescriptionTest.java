package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TopologyDescriptionTest {
    private static final Path COMMITTED = Path.of("src/main/resources/topology.txt");
    private static final String RENEW = "topology.renew";

    @Test
    void theCommittedDescriptionIsThatOfTheTopology() throws IOException {
        String description = DrivenTopology.topology().describe().toString();
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(COMMITTED, description, UTF_8);
        }
        assertThat(Files.readString(COMMITTED, UTF_8))
                .as(
                        "%s is not what the topology describes. When the change is meant, renew it with"
                                + " -Dtest=TopologyDescriptionTest -D%s=true, and think of what lies in the stores.",
                        COMMITTED, RENEW)
                .isEqualTo(description);
    }

    @Test
    void nothingIsRepartitioned() {
        assertThat(DrivenTopology.topology().describe().toString())
                .contains("Sub-topology: 0")
                .doesNotContain("Sub-topology: 1", "repartition", "KSTREAM");
    }
}
