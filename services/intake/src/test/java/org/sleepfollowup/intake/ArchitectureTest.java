package org.sleepfollowup.intake;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsTheRules() {
        ArchitectureRules.check("org.sleepfollowup.intake");
    }
}
