/** A therapist's figures: when they may be shown, as JSON and as pages. */
@NullMarked
package org.sleepfollowup.dashboard.therapist;

import org.jspecify.annotations.NullMarked;
