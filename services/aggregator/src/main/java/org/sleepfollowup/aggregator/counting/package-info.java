/** The one step with state: what a piece of news changes is counted to its end, then kept and told. */
@NullMarked
package org.sleepfollowup.aggregator.counting;

import org.jspecify.annotations.NullMarked;
