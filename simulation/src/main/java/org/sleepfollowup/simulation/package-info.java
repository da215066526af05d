/** Half a year of clinics that never were, and the truth about them: one model for the demo and for calibrating the statistics. */
@NullMarked
package org.sleepfollowup.simulation;

import org.jspecify.annotations.NullMarked;
