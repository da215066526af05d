/** What is asked and how it may be answered. */
@NullMarked
package org.sleepfollowup.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
