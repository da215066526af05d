/** The aggregator: how fast it catches up, what its state costs, how soon it is there again. */
@NullMarked
package org.sleepfollowup.bench.aggregate;

import org.jspecify.annotations.NullMarked;
