/**
 * Figures as pure functions of integer sums, each with the source of its formula. A figure that the sums cannot give is null, and
 * where that is so is said beside it; none is ever infinite or not a number. Sums that no answers can have are refused.
 */
@NullMarked
package org.sleepfollowup.dashboard.statistics;

import org.jspecify.annotations.NullMarked;
