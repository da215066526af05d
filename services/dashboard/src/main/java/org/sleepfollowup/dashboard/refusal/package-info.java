/** How a request is refused: with what is wrong and what mends it. */
@NullMarked
package org.sleepfollowup.dashboard.refusal;

import org.jspecify.annotations.NullMarked;
