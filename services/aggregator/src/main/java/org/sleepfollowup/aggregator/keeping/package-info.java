/** Stores of which what was of use lately is on the heap, and how entries lie in them. */
@NullMarked
package org.sleepfollowup.aggregator.keeping;

import org.jspecify.annotations.NullMarked;
