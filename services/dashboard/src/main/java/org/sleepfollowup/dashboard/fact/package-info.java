/** What clients reported by what is known of the session, such as dimmed lights: observed differences, over a whole clinic. */
@NullMarked
package org.sleepfollowup.dashboard.fact;

import org.jspecify.annotations.NullMarked;
