/** How fast what is due is sent, beside what Postfix's own tools reach. */
@NullMarked
package org.sleepfollowup.bench.mailing;

import org.jspecify.annotations.NullMarked;
