/** What could not be read, or cannot be true, is set aside with its cause, and the rest goes on. */
@NullMarked
package org.sleepfollowup.aggregator.deadletters;

import org.jspecify.annotations.NullMarked;
