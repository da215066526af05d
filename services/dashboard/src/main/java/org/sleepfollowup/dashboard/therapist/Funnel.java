package org.sleepfollowup.dashboard.therapist;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.figure.ClinicFigures;
import org.sleepfollowup.dashboard.figure.TherapistFigures;
import org.sleepfollowup.dashboard.statistics.FunnelLimits;
import org.sleepfollowup.dashboard.statistics.Maturity;

/**
 * Therapists side by side: the adjusted gain over what the answers are worth, between limits that narrow with it.
 *
 * @param centre where the clinic's own gain lies
 * @param least effective answers at the left edge
 * @param most the highest number of them, at the right edge
 */
record Funnel(
        Frame frame,
        double centre,
        long least,
        long most,
        String signalLow,
        String watchLow,
        String watchHigh,
        String signalHigh,
        List<Dot> dots) {
    private static final int STEPS = 40;
    private static final double ROOM = 1.08;

    /** A therapist. */
    record Dot(String id, String name, double x, double y, String standing) {}

    /** Null where therapists do not stand side by side. */
    static @Nullable Funnel of(ClinicFigures clinic, List<TherapistFigures> therapists, Wording wording) {
        List<TherapistFigures> placed = therapists.stream()
                .filter(therapist -> therapist.comparison().limits() != null)
                .toList();
        Double deviation = clinic.residualDeviation();
        Double between = clinic.betweenVariance();
        if (placed.isEmpty() || clinic.gain() == null || deviation == null || between == null) {
            return null;
        }
        double centre = clinic.gain().value();
        double most = placed.stream().mapToDouble(Funnel::worth).max().orElseThrow();
        double least =
                Math.floor(placed.stream().mapToDouble(Funnel::worth).min().orElseThrow());
        double left = Math.max(1, Math.min(Maturity.ESTABLISHED_FROM, least));
        double right = Math.max(Maturity.ESTABLISHED_FROM + 1, most * ROOM);
        List<Double> steps = IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> left + (right - left) * i / STEPS)
                .toList();
        List<FunnelLimits> limits = steps.stream()
                .map(n -> FunnelLimits.of(centre, deviation * deviation, between, n))
                .toList();
        Frame frame = Frame.around(
                left,
                right,
                DoubleStream.concat(
                        DoubleStream.of(
                                limits.getFirst().signalLow(), limits.getFirst().signalHigh()),
                        placed.stream().mapToDouble(Funnel::gain)));
        return new Funnel(
                frame,
                frame.y(centre),
                (long) left,
                Math.round(most),
                curve(frame, steps, limits, FunnelLimits::signalLow),
                curve(frame, steps, limits, FunnelLimits::watchLow),
                curve(frame, steps, limits, FunnelLimits::watchHigh),
                curve(frame, steps, limits, FunnelLimits::signalHigh),
                placed.stream().map(one -> dot(one, frame, wording)).toList());
    }

    private static Dot dot(TherapistFigures therapist, Frame frame, Wording wording) {
        String standing = therapist.comparison().standing();
        return new Dot(
                therapist.id(),
                therapist.name(),
                frame.x(worth(therapist)),
                frame.y(gain(therapist)),
                standing == null ? "" : wording.say("standing.short." + standing));
    }

    /** By which the limits of their standing narrow, too. */
    private static double worth(TherapistFigures therapist) {
        return Objects.requireNonNull(therapist.comparison().adjustedEffective());
    }

    private static double gain(TherapistFigures therapist) {
        return therapist.comparison().adjustedGain() == null
                ? Double.NaN
                : therapist.comparison().adjustedGain().value();
    }

    private static String curve(
            Frame frame, List<Double> steps, List<FunnelLimits> limits, ToDoubleFunction<FunnelLimits> line) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> frame.x(steps.get(i)) + "," + frame.y(line.applyAsDouble(limits.get(i))))
                .collect(Collectors.joining(" "));
    }
}
