/** Tells open pages that something of their clinic has changed. */
@NullMarked
package org.sleepfollowup.dashboard.live;

import org.jspecify.annotations.NullMarked;
