/** A tour for newcomers: everything that can happen to a follow-up, done for real through the public interfaces. */
@NullMarked
package org.sleepfollowup.standalone.tour;

import org.jspecify.annotations.NullMarked;
