/** Lets what is not sent yet follow a clinic's settings when they change. */
@NullMarked
package org.sleepfollowup.survey.rescheduling;

import org.jspecify.annotations.NullMarked;
