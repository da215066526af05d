/** The links in emails: who holds one may open the page, and nobody can guess one. */
@NullMarked
package org.sleepfollowup.survey.link;

import org.jspecify.annotations.NullMarked;
