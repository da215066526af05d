/** Load generators; each prints ratios against a limit measured in the same run. */
@NullMarked
package org.sleepfollowup.bench;

import org.jspecify.annotations.NullMarked;
