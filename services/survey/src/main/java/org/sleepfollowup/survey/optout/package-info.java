/** Clients who want no more of these emails. */
@NullMarked
package org.sleepfollowup.survey.optout;

import org.jspecify.annotations.NullMarked;
