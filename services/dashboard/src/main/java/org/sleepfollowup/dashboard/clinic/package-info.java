/** The clinics as their settings say, and how often what is known of them has changed. */
@NullMarked
package org.sleepfollowup.dashboard.clinic;

import org.jspecify.annotations.NullMarked;
