/** Who may see which clinic: sign-in by password, programs by API key. */
@NullMarked
package org.sleepfollowup.dashboard.account;

import org.jspecify.annotations.NullMarked;
