/** How every consumer of a topic deals with what it cannot read or handle: nothing is lost, and nothing blocks the rest. */
@NullMarked
package org.sleepfollowup.schemas.listening;

import org.jspecify.annotations.NullMarked;
