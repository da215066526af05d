/** The four services in one JVM, on a broker, a database and a mailbox of their own, all state in one folder. */
@NullMarked
package org.sleepfollowup.standalone;

import org.jspecify.annotations.NullMarked;
