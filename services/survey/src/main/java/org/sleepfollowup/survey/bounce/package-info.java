/** What comes back: emails that could not be delivered after the mail server had taken them. */
@NullMarked
package org.sleepfollowup.survey.bounce;

import org.jspecify.annotations.NullMarked;
