package org.sleepfollowup.dashboard.statistics;

/** Quantiles of the standard normal distribution. */
final class Normal {
    /** Of 0.975: 95% lie between this and its negative. */
    static final double WATCH = 1.959963984540054;

    /** Of 0.999: 99.8% lie between this and its negative. */
    static final double SIGNAL = 3.090232306167813;

    private Normal() {}
}
