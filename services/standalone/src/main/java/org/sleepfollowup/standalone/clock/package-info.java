/** The demo's time, which can be moved forward and never back. */
@NullMarked
package org.sleepfollowup.standalone.clock;

import org.jspecify.annotations.NullMarked;
