package org.sleepfollowup.aggregator;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.testing.ArchitectureRules;

class ArchitectureTest {

    @Test
    void edgesAreThinAndTheCoreIsPure() {
        ArchitectureRules.check("org.sleepfollowup.aggregator");
    }
}
