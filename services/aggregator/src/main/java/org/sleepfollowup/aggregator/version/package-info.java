/** Which topology it is, and what is done about those before it. */
@NullMarked
package org.sleepfollowup.aggregator.version;

import org.jspecify.annotations.NullMarked;
