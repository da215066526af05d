/** Sends what is due, and decides again at that moment whether to. */
@NullMarked
package org.sleepfollowup.survey.dispatch;

import org.jspecify.annotations.NullMarked;
