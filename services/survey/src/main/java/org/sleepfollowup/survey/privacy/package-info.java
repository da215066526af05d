/** What is stored of clients, told to everybody. */
@NullMarked
package org.sleepfollowup.survey.privacy;

import org.jspecify.annotations.NullMarked;
