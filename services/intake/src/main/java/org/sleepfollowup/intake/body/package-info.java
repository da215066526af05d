/** What comes over HTTP is read within limits, and refused with what mends it. */
@NullMarked
package org.sleepfollowup.intake.body;

import org.jspecify.annotations.NullMarked;
