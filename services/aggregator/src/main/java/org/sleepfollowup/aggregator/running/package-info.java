/** Keeps the topology running: on which threads, in how much memory, and again after a failure. */
@NullMarked
package org.sleepfollowup.aggregator.running;

import org.jspecify.annotations.NullMarked;
