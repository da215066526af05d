/** Opens to the benchmarks what the service keeps to itself. */
@NullMarked
package org.sleepfollowup.survey.dispatch;

import org.jspecify.annotations.NullMarked;
