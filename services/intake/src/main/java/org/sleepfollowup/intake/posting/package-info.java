/** One session as JSON. */
@NullMarked
package org.sleepfollowup.intake.posting;

import org.jspecify.annotations.NullMarked;
