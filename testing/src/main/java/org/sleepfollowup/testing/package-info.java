/** Where the integration tests run, and the rules of the architecture that every service's test checks. */
@NullMarked
package org.sleepfollowup.testing;

import org.jspecify.annotations.NullMarked;
