/** Outcomes as they came, and the sums over them. */
@NullMarked
package org.sleepfollowup.dashboard.outcome;

import org.jspecify.annotations.NullMarked;
