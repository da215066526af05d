/** The demo's history, told in the events that the survey service would have published. */
@NullMarked
package org.sleepfollowup.standalone.simulation;

import org.jspecify.annotations.NullMarked;
