/** Emails and pages from templates and message bundles. */
@NullMarked
package org.sleepfollowup.survey.text;

import org.jspecify.annotations.NullMarked;
