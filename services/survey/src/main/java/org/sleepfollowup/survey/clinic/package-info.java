/** Clinics, what they decided, and who may change it. */
@NullMarked
package org.sleepfollowup.survey.clinic;

import org.jspecify.annotations.NullMarked;
