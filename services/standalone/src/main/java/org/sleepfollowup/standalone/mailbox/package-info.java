/** Every email that the services sent, kept on disk and shown on a page. */
@NullMarked
package org.sleepfollowup.standalone.mailbox;

import org.jspecify.annotations.NullMarked;
