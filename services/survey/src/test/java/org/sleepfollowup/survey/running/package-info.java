/** The service as it runs, with all that surrounds it, for the integration tests. */
@NullMarked
package org.sleepfollowup.survey.running;

import org.jspecify.annotations.NullMarked;
