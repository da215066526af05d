/** Writes the emails and hands them to the mail server. */
@NullMarked
package org.sleepfollowup.survey.mail;

import org.jspecify.annotations.NullMarked;
