/** Plans follow-ups of finished sessions, sends the emails, takes the answers. */
@NullMarked
package org.sleepfollowup.survey;

import org.jspecify.annotations.NullMarked;
