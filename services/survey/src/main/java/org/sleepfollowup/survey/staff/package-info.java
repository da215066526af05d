/** What people of a clinic decide about follow-ups, carried out once, with who decided it. */
@NullMarked
package org.sleepfollowup.survey.staff;

import org.jspecify.annotations.NullMarked;
