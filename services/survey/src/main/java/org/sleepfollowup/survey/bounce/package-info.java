/** Emails that come back, and what follows from it. */
@NullMarked
package org.sleepfollowup.survey.bounce;

import org.jspecify.annotations.NullMarked;
