/** A Kafka broker, PostgreSQL and a mail server for one machine, all state in a folder, from Maven Central alone. */
@NullMarked
package org.sleepfollowup.embedded;

import org.jspecify.annotations.NullMarked;
