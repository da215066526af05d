/** What happened to each follow-up, and in what words staff read it. */
@NullMarked
package org.sleepfollowup.dashboard.followup;

import org.jspecify.annotations.NullMarked;
