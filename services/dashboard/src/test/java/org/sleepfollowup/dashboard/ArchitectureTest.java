package org.sleepfollowup.dashboard;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void followsTheRules() {
        ArchitectureRules.check("org.sleepfollowup.dashboard");
    }
}
