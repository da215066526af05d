/** A list of appointments as CSV. */
@NullMarked
package org.sleepfollowup.intake.appointments;

import org.jspecify.annotations.NullMarked;
