/** Addresses that are not written to, why, and who lifted it. */
@NullMarked
package org.sleepfollowup.survey.suppression;

import org.jspecify.annotations.NullMarked;
