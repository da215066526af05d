/** Whether the figures keep their word: they are held against the truth of clinics that never were. */
@NullMarked
package org.sleepfollowup.bench.calibration;

import org.jspecify.annotations.NullMarked;
