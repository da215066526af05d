/** A client's right: to see what is stored of them, and to have it erased. */
@NullMarked
package org.sleepfollowup.survey.erasure;

import org.jspecify.annotations.NullMarked;
