/** The clinic to begin with, made over HTTP like any other, and how to reach it. */
@NullMarked
package org.sleepfollowup.standalone.clinic;

import org.jspecify.annotations.NullMarked;
