/** What waits for a decision of the clinic's staff, and handing their decisions on to the survey service. */
@NullMarked
package org.sleepfollowup.dashboard.decision;

import org.jspecify.annotations.NullMarked;
