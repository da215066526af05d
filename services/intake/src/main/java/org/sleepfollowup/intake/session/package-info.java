/** A session as the booking system tells it, read from whatever form and checked in full. */
@NullMarked
package org.sleepfollowup.intake.session;

import org.jspecify.annotations.NullMarked;
