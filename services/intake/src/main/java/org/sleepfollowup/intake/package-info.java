/** A finished session comes in over HTTP and goes on, checked and sealed, as session-completed. */
@NullMarked
package org.sleepfollowup.intake;

import org.jspecify.annotations.NullMarked;
