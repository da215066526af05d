package org.sleepfollowup.bench.calibration;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.simulation.ClinicModel;
import org.sleepfollowup.simulation.FollowUp;
import org.sleepfollowup.simulation.Happening;
import org.sleepfollowup.simulation.History;
import org.sleepfollowup.simulation.Ratings;
import org.sleepfollowup.simulation.Truth;
import org.sleepfollowup.simulation.Wave;

/**
 * What came back to a simulated clinic about one therapist: of so many first nights with a check-in, these answers. As in a clinic
 * all of whose clients check in; where others are asked too, bounds for silence are wider.
 */
final class Returns {
    private static final Instant START = Instant.parse("2026-11-21T04:00:00Z");

    private final List<Answer> answers = new ArrayList<>();
    private final ClinicModel clinic;
    private long asked;
    private double answering;

    private Returns(ClinicModel clinic) {
        this.clinic = clinic;
    }

    /** Of each of a clinic's therapists. */
    static Map<String, Returns> of(ClinicModel clinic) {
        Map<String, Returns> returns = new LinkedHashMap<>();
        clinic.therapists().forEach(therapist -> returns.put(therapist.id(), new Returns(clinic)));
        for (FollowUp followUp : new History(clinic, START, ZoneOffset.UTC).followUps()) {
            Objects.requireNonNull(returns.get(followUp.therapist().id())).add(followUp);
        }
        return returns;
    }

    long asked() {
        return asked;
    }

    /** The rate at which these very clients answer, were they asked time and again. */
    double answering() {
        return answering / asked;
    }

    List<Answer> answers() {
        return answers;
    }

    private void add(FollowUp followUp) {
        @Nullable Ratings before = ((Happening.Planned) followUp.happenings().getFirst()).checkIn();
        boolean sent = followUp.happenings().stream()
                .anyMatch(happening -> happening instanceof Happening.Sent s && s.wave() == Wave.FIRST_NIGHT);
        if (before == null || !sent) {
            return;
        }
        asked++;
        answering += Truth.answering(clinic, followUp);
        last(followUp)
                .ifPresent(answered -> answers.add(new Answer(
                        followUp.client().id(),
                        Set.copyOf(followUp.client().groups()),
                        followUp.session().fellAsleep(),
                        before.sleep(),
                        answered.ratings().sleep())));
    }

    private static Optional<Happening.Answered> last(FollowUp followUp) {
        return followUp.happenings().stream()
                .filter(Happening.Answered.class::isInstance)
                .map(Happening.Answered.class::cast)
                .filter(answered -> answered.wave() == Wave.FIRST_NIGHT)
                .reduce((earlier, later) -> later);
    }
}
