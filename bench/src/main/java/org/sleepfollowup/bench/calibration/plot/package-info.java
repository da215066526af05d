/** Drawings of the calibration for docs/measuring.md, readable on light and on dark pages, the same in every run. */
@NullMarked
package org.sleepfollowup.bench.calibration.plot;

import org.jspecify.annotations.NullMarked;
