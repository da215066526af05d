/** The survey page under load: how long a client waits, at many answers a second. */
@NullMarked
package org.sleepfollowup.bench.page;

import org.jspecify.annotations.NullMarked;
