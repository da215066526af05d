/** Takes finished and corrected sessions from Kafka and plans their follow-ups. */
@NullMarked
package org.sleepfollowup.survey.session;

import org.jspecify.annotations.NullMarked;
