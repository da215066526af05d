/** Figures as pure functions of integer sums, each with the source of its formula. */
@NullMarked
package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.NullMarked;
