package org.sleepfollowup.aggregator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sleepfollowup.aggregator.version.TopologyVersion;

class TopologyDescriptionTest {
    private static final Path COMMITTED = Path.of("src/main/resources/topology.txt");
    private static final Path DOCUMENTED = Path.of("../../docs/how-it-works.md");
    private static final Pattern DRAWING = Pattern.compile("(?<=```mermaid\n)flowchart.*?(?=```)", Pattern.DOTALL);
    private static final String RENEW = "topology.renew";

    @Test
    void theCommittedDescriptionIsThatOfTheTopology() throws IOException {
        String description = "Version: " + TopologyVersion.CURRENT.number() + "\n"
                + DrivenTopology.topology().describe();
        if (Boolean.getBoolean(RENEW)) {
            Files.writeString(COMMITTED, description, UTF_8);
        }
        assertThat(Files.readString(COMMITTED, UTF_8))
                .as(
                        "%s is not what the topology describes. When the change is meant and that version was released,"
                                + " raise TopologyVersion.CURRENT; then renew it with"
                                + " -Dtest=TopologyDescriptionTest -D%s=true.",
                        COMMITTED, RENEW)
                .isEqualTo(description);
    }

    @Test
    void theDrawingInTheDocumentationIsThatOfTheTopology() throws IOException {
        String drawing = TopologyDrawing.of(DrivenTopology.topology().describe().toString());
        String page = Files.readString(DOCUMENTED, UTF_8);
        if (Boolean.getBoolean(RENEW)) {
            page = DRAWING.matcher(page).replaceFirst(Matcher.quoteReplacement(drawing));
            Files.writeString(DOCUMENTED, page, UTF_8);
        }
        assertThat(DRAWING.matcher(page).results().map(found -> found.group()))
                .as("%s draws another topology. Renew it with -D%s=true.", DOCUMENTED, RENEW)
                .containsExactly(drawing);
    }

    @Test
    void nothingIsRepartitioned() {
        assertThat(DrivenTopology.topology().describe().toString())
                .contains("Sub-topology: 0")
                .doesNotContain("Sub-topology: 1", "repartition", "KSTREAM");
    }
}
