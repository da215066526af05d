/** Work that is looked for again and again, by one thread an instance. */
@NullMarked
package org.sleepfollowup.survey.loop;

import org.jspecify.annotations.NullMarked;
