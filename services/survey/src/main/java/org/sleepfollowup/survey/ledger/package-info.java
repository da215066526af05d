/** What became of all that was planned, as metrics: nothing is lost on the way. */
@NullMarked
package org.sleepfollowup.survey.ledger;

import org.jspecify.annotations.NullMarked;
