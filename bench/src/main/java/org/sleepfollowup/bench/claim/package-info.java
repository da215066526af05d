/** Whether a large backlog slows the claim of what is due. */
@NullMarked
package org.sleepfollowup.bench.claim;

import org.jspecify.annotations.NullMarked;
