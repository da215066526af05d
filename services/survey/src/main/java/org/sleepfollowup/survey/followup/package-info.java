/** Follow-ups and their invitations: what may happen to them, and the events that tell of it. */
@NullMarked
package org.sleepfollowup.survey.followup;

import org.jspecify.annotations.NullMarked;
