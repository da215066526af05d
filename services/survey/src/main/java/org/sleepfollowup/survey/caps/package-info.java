/** How often a client is asked: never about two sessions at a time, seldom about one therapist, and not for ever in vain. */
@NullMarked
package org.sleepfollowup.survey.caps;

import org.jspecify.annotations.NullMarked;
