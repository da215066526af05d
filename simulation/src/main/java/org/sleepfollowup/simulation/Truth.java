package org.sleepfollowup.simulation;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the figures of one therapist would come to if the clinic went on for ever as it is: expectations, by quadrature
 * instead of chance. It speaks of the first night, of baselines from check-in, and of those who answer: when silence
 * depends on the night, that is what answers alone can tell.
 *
 * @param strata by what is known of client and session; together they are everything that is asked
 */
public record Truth(Map<Stratum, Moments> strata) {

    /** @param groups as the dashboard writes them: one code, or empty for none */
    public record Stratum(String groups, boolean asleep) implements Comparable<Stratum> {
        @Override
        public int compareTo(Stratum other) {
            int byGroups = groups.compareTo(other.groups);
            return byGroups == 0 ? Boolean.compare(asleep, other.asleep) : byGroups;
        }
    }

    /** The truth about a therapist of a clinic. */
    public static Truth of(ClinicModel model, Therapist therapist) {
        Map<Stratum, Moments> strata = new TreeMap<>();
        double[] answers = answers(model.silence());
        for (boolean asleep : new boolean[] {false, true}) {
            double gain = therapist.effect() + (asleep ? model.asleepGain() : 0);
            double sessions = asleep ? History.ASLEEP : 1 - History.ASLEEP;
            Normal.each(therapist.usual(), Client.SPREAD, Client.WORST, Client.BEST, (usual, share) -> {
                Moments moments =
                        new Nightly(therapist, usual, gain, answers).moments().times(share * sessions);
                if (Client.sleepsBadly(usual)) {
                    Moments each = moments.times(1.0 / Client.GROUPS.size());
                    Client.GROUPS.forEach(group -> strata.merge(new Stratum(group, asleep), each, Moments::plus));
                } else {
                    String group = Client.sleepsWell(usual) ? "sleeps-well" : "";
                    strata.merge(new Stratum(group, asleep), moments, Moments::plus);
                }
            });
        }
        return new Truth(strata);
    }

    /** All strata together. */
    public Moments total() {
        return strata.values().stream().reduce(Moments.NONE, Moments::plus);
    }

    /** How likely a first night of each rating is answered, over all clients. */
    private static double[] answers(double silence) {
        Answering answering = new Answering(silence);
        double[] answers = new double[11];
        for (int rating = 0; rating <= 10; rating++) {
            int night = rating;
            answers[rating] = Normal.mean(
                    Client.WILLING,
                    Client.WILLING_SPREAD,
                    Client.LEAST_WILLING,
                    Client.MOST_WILLING,
                    willing -> Answering.either(answering.first(willing, night, Wave.FIRST_NIGHT)));
        }
        return answers;
    }
}
