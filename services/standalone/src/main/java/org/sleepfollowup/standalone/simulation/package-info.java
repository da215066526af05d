/** Half a year of a clinic that never was, told in the events that the survey service would have published. */
@NullMarked
package org.sleepfollowup.standalone.simulation;

import org.jspecify.annotations.NullMarked;
