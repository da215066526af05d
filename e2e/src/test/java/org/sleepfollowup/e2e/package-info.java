/** The product seen from outside: HTTP, files, mail, a browser, and bytes on topics; no class of any service. */
@NullMarked
package org.sleepfollowup.e2e;

import org.jspecify.annotations.NullMarked;
