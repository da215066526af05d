/** Clients who want to be asked, but not to be reminded. */
@NullMarked
package org.sleepfollowup.survey.reminder;

import org.jspecify.annotations.NullMarked;
