/** How often the pages behind links may be asked for: generous to clients, also many behind one address, and bounded. */
@NullMarked
package org.sleepfollowup.survey.rate;

import org.jspecify.annotations.NullMarked;
