/** From the topics into PostgreSQL, each batch with its offsets in one transaction. */
@NullMarked
package org.sleepfollowup.dashboard.reading;

import org.jspecify.annotations.NullMarked;
