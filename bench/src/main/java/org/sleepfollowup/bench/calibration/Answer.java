package org.sleepfollowup.bench.calibration;

import java.util.Set;

/** A first night that was answered, with its check-in before; a corrected answer as it came to be. */
record Answer(String client, Set<String> groups, boolean asleep, int before, int after) {

    int change() {
        return after - before;
    }

    boolean improved() {
        return change() >= 2;
    }
}
