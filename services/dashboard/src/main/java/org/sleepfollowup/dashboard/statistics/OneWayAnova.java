package org.sleepfollowup.dashboard.statistics;

import java.util.Collection;
import org.hipparchus.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The analysis of variance of values in groups of any sizes, exact until the last rounding. Source: Searle, Casella &
 * McCulloch (1992), Variance Components, section 3.6.
 */
public final class OneWayAnova {
    private static final OneWayAnova NONE = new OneWayAnova(0, 0, BigFraction.ZERO, BigFraction.ZERO, BigFraction.ZERO);

    private final long betweenFreedom;
    private final long withinFreedom;
    private final BigFraction between;
    private final BigFraction within;

    /** N - Σn²/N. */
    private final BigFraction sizes;

    private OneWayAnova(
            long betweenFreedom, long withinFreedom, BigFraction between, BigFraction within, BigFraction sizes) {
        if (betweenFreedom < 0 || withinFreedom < 0 || between.signum() < 0 || within.signum() < 0) {
            throw new IllegalArgumentException("No values in groups have such sums.");
        }
        this.betweenFreedom = betweenFreedom;
        this.withinFreedom = withinFreedom;
        this.between = between;
        this.within = within;
        this.sizes = sizes;
    }

    /**
     * Of groups whose own sums are known, such as therapists.
     *
     * @throws ArithmeticException when a sum over all of them does not fit
     */
    public static OneWayAnova of(Collection<GroupSums> groups) {
        BigFraction means = BigFraction.ZERO;
        BigFraction squaredSizes = BigFraction.ZERO;
        GroupSums all = GroupSums.NONE;
        for (GroupSums group : groups) {
            all = all.plus(group);
            if (group.size() > 0) {
                means = means.add(Exact.squareOver(group.sum(), group.size()));
                squaredSizes = squaredSizes.add(Exact.squareOver(group.size(), 1));
            }
        }
        return of(all, groups.stream().filter(g -> g.size() > 0).count(), means, squaredSizes);
    }

    /**
     * Of groups known only by their size, such as clients by how often they answered.
     *
     * @param all sums over all values
     * @throws IllegalArgumentException when these cannot be the sums of such groups
     */
    public static OneWayAnova of(GroupSums all, Collection<EqualGroups> groups) {
        BigFraction means = BigFraction.ZERO;
        BigFraction squaredSizes = BigFraction.ZERO;
        long values = 0;
        long number = 0;
        for (EqualGroups alike : groups) {
            values = Math.addExact(values, Math.multiplyExact(alike.size(), alike.groups()));
            number = Math.addExact(number, alike.groups());
            means = means.add(new BigFraction(alike.totalsSquared(), alike.size()));
            squaredSizes = squaredSizes.add(Exact.squareOver(alike.size(), 1).multiply(alike.groups()));
        }
        if (values != all.size()) {
            throw new IllegalArgumentException("The groups hold " + values + " values, not " + all.size() + ".");
        }
        return of(all, number, means, squaredSizes);
    }

    /**
     * Of groups that are nested in strata, such as clients within therapists: what differs between strata counts neither
     * between nor within the groups.
     */
    public static OneWayAnova pooled(Collection<OneWayAnova> strata) {
        return strata.stream().reduce(NONE, OneWayAnova::plus);
    }

    private static OneWayAnova of(GroupSums all, long groups, BigFraction means, BigFraction squaredSizes) {
        if (groups == 0) {
            return NONE;
        }
        return new OneWayAnova(
                groups - 1,
                all.size() - groups,
                means.subtract(Exact.squareOver(all.sum(), all.size())),
                new BigFraction(all.squares()).subtract(means),
                new BigFraction(all.size()).subtract(squaredSizes.divide(all.size())));
    }

    /** MSB, the mean square between groups, null with fewer than two groups. */
    public @Nullable Double meanSquareBetween() {
        return betweenFreedom == 0
                ? null
                : (Double) between.divide(betweenFreedom).doubleValue();
    }

    /** MSW, the mean square within groups, null where no group has two values. */
    public @Nullable Double meanSquareWithin() {
        return withinFreedom == 0 ? null : (Double) within.divide(withinFreedom).doubleValue();
    }

    /**
     * The variance τ² of the groups' true means, {@code max(0, (MSB - MSW)/n₀)} with {@code n₀ = (N - Σn²/N)/(k - 1)}.
     *
     * @return null with fewer than two groups, or where no group has two values
     */
    public @Nullable Double varianceBetween() {
        return isEstimable()
                ? (Double) Math.max(0, excess().divide(sizePerGroup()).doubleValue())
                : null;
    }

    /**
     * The intraclass correlation ρ of two values of one group, {@code (MSB - MSW)/(MSB + (n₀ - 1)MSW)}, not below 0. Source:
     * Donner (1986), A review of inference procedures for the intraclass correlation coefficient, Int. Stat. Rev. 54, 67-82.
     *
     * @return 0 to 1; null with fewer than two groups, where no group has two values, or where all values are equal; 0 where values
     *     differ within groups alone
     */
    public @Nullable Double intraclassCorrelation() {
        if (!isEstimable() || between.add(within).signum() == 0) {
            return null;
        }
        BigFraction squareWithin = within.divide(withinFreedom);
        BigFraction all = excess().add(sizePerGroup().multiply(squareWithin));
        return excess().signum() <= 0 ? 0 : excess().divide(all).doubleValue();
    }

    private boolean isEstimable() {
        return betweenFreedom > 0 && withinFreedom > 0;
    }

    private BigFraction excess() {
        return between.divide(betweenFreedom).subtract(within.divide(withinFreedom));
    }

    private BigFraction sizePerGroup() {
        return sizes.divide(betweenFreedom);
    }

    private OneWayAnova plus(OneWayAnova other) {
        return new OneWayAnova(
                betweenFreedom + other.betweenFreedom,
                withinFreedom + other.withinFreedom,
                between.add(other.between),
                within.add(other.within),
                sizes.add(other.sizes));
    }
}
