package org.sleepfollowup.simulation;

/**
 * Expected sums over the first nights of a therapist's visits with a check-in: x the rating at check-in, y the one of the
 * night. Of one visit that was asked about, or of the share of them that is meant.
 *
 * @param asked how much of all that is asked this is
 * @param answered how much is asked and answered; the sums are over these
 * @param improved how much is answered and at least 2 points better
 * @param improvedOfAsked how much was at least 2 points better, whether it was answered or not
 */
public record Moments(
        double asked,
        double answered,
        double x,
        double y,
        double xx,
        double xy,
        double yy,
        double improved,
        double improvedOfAsked) {
    static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public Moments plus(Moments other) {
        return new Moments(
                asked + other.asked,
                answered + other.answered,
                x + other.x,
                y + other.y,
                xx + other.xx,
                xy + other.xy,
                yy + other.yy,
                improved + other.improved,
                improvedOfAsked + other.improvedOfAsked);
    }

    /** So much of it. */
    public Moments times(double share) {
        return new Moments(
                asked * share,
                answered * share,
                x * share,
                y * share,
                xx * share,
                xy * share,
                yy * share,
                improved * share,
                improvedOfAsked * share);
    }

    /** What a client who answers slept better, on average. */
    public double meanChange() {
        return (y - x) / answered;
    }
}
