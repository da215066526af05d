/** Pairs, corrects, counts: {@code follow-up} and {@code answer} in, {@code sleep-outcome} and {@code therapist-sleep} out. */
@NullMarked
package org.sleepfollowup.aggregator;

import org.jspecify.annotations.NullMarked;
