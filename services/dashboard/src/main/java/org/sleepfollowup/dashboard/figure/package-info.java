/** What may be shown of what clients reported, and the figures made of it: no pages, no JSON. */
@NullMarked
package org.sleepfollowup.dashboard.figure;

import org.jspecify.annotations.NullMarked;
