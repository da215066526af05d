/** The mailbox that emails come back to, read over IMAP. */
@NullMarked
package org.sleepfollowup.survey.mailbox;

import org.jspecify.annotations.NullMarked;
