/** The stream's sums against the same sums counted again: they must be equal, always. */
@NullMarked
package org.sleepfollowup.dashboard.reconciliation;

import org.jspecify.annotations.NullMarked;
