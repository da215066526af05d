/** The page that asks, and what is done with an answer. */
@NullMarked
package org.sleepfollowup.survey.answer;

import org.jspecify.annotations.NullMarked;
