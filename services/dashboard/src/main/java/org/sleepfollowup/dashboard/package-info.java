/** What clinics see: figures of their therapists, the story of each follow-up, as pages and as JSON. */
@NullMarked
package org.sleepfollowup.dashboard;

import org.jspecify.annotations.NullMarked;
