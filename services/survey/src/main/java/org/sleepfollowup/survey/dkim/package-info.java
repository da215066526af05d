/** Signs emails, so that who receives them can tell that they come from whom they say (RFC 6376). */
@NullMarked
package org.sleepfollowup.survey.dkim;

import org.jspecify.annotations.NullMarked;
