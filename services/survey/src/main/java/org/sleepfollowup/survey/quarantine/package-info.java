/** What was submitted and may be a robot's: held back, in no figure, until a clean answer comes or staff decide. */
@NullMarked
package org.sleepfollowup.survey.quarantine;

import org.jspecify.annotations.NullMarked;
