/** Whose key a request carries, and what that clinic decided. */
@NullMarked
package org.sleepfollowup.intake.clinic;

import org.jspecify.annotations.NullMarked;
