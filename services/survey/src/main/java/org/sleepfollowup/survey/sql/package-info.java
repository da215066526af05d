/** How instants cross the border to PostgreSQL. */
@NullMarked
package org.sleepfollowup.survey.sql;

import org.jspecify.annotations.NullMarked;
