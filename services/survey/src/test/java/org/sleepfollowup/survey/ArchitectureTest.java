package org.sleepfollowup.survey;

import org.junit.jupiter.api.Test;
import org.sleepfollowup.testing.ArchitectureRules;

class ArchitectureTest {
    @Test
    void keepsToTheRules() {
        ArchitectureRules.check("org.sleepfollowup.survey");
    }
}
