package org.sleepfollowup.bench.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;
import org.sleepfollowup.simulation.ClinicModel;
import org.sleepfollowup.simulation.Moments;
import org.sleepfollowup.simulation.Therapist;
import org.sleepfollowup.simulation.Truth;

/**
 * A clinic whose therapists answered in the same proportions, but a million times as often: what a regression says of these
 * sums is what it says of the truth.
 */
record Population(Map<String, Truth> therapists) {
    private static final double TIMES = 1e6;

    static Population of(ClinicModel clinic) {
        Map<String, Truth> therapists = new HashMap<>();
        for (Therapist therapist : clinic.therapists()) {
            therapists.put(therapist.id(), Truth.of(clinic, therapist));
        }
        return new Population(therapists);
    }

    Moments total(String therapist) {
        return truth(therapist).total();
    }

    /**
     * A therapist's sums, as if each stratum were one client: their scatter means nothing, their differences are the truth.
     *
     * @param answers how many there were; therapists stand in the same proportions
     * @param labels of a stratum
     */
    Collection<ClientCell> cells(String therapist, long answers, Function<Truth.Stratum, Set<String>> labels) {
        double scale = TIMES * answers / total(therapist).answered();
        List<ClientCell> cells = new ArrayList<>();
        truth(therapist)
                .strata()
                .forEach((stratum, moments) -> cells.add(
                        new ClientCell(therapist + stratum, therapist, labels.apply(stratum), sums(moments, scale))));
        return cells;
    }

    private Truth truth(String therapist) {
        return Objects.requireNonNull(therapists.get(therapist), therapist);
    }

    static Set<String> groups(Truth.Stratum stratum) {
        return stratum.groups().isEmpty() ? Set.of() : Set.of(stratum.groups());
    }

    static Set<String> asleep(Truth.Stratum stratum) {
        return Sums.asleep(stratum.asleep());
    }

    private static PairedSums sums(Moments moments, double scale) {
        return new PairedSums(
                Math.round(moments.answered() * scale),
                Math.round(moments.x() * scale),
                Math.round(moments.y() * scale),
                Math.round(moments.xx() * scale),
                Math.round(moments.xy() * scale),
                Math.round(moments.yy() * scale));
    }
}
