/** What is wrong with a request, told so that it can be mended (RFC 9457). */
@NullMarked
package org.sleepfollowup.survey.problem;

import org.jspecify.annotations.NullMarked;
