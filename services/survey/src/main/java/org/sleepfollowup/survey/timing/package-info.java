/** Local times of clients, and when they want quiet. */
@NullMarked
package org.sleepfollowup.survey.timing;

import org.jspecify.annotations.NullMarked;
