/** Outcomes become the exact integer sums of a therapist, by addition and subtraction. */
@NullMarked
package org.sleepfollowup.aggregator.summing;

import org.jspecify.annotations.NullMarked;
