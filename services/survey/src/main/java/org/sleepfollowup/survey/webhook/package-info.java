/** What email providers tell of emails that came back or were complained of. */
@NullMarked
package org.sleepfollowup.survey.webhook;

import org.jspecify.annotations.NullMarked;
