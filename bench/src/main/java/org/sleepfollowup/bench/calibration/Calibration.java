package org.sleepfollowup.bench.calibration;

import java.util.EnumMap;
import java.util.Map;

/** So many clinics of each kind, each figure of which is held against its truth. The same in every run. */
final class Calibration {
    private Calibration() {}

    static Map<Setting, Tally> of(int clinics) {
        Map<Setting, Tally> tallies = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            tallies.put(setting, of(setting, clinics));
        }
        return tallies;
    }

    static Tally of(Setting setting, int clinics) {
        Tally tally = new Tally();
        for (int number = 1; number <= clinics; number++) {
            new Trial(setting.scenario.clinic(number), tally).judge();
        }
        return tally;
    }
}
