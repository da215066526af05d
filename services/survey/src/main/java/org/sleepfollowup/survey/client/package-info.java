/** Clients: their contact details, which stay here, and their usual sleep. */
@NullMarked
package org.sleepfollowup.survey.client;

import org.jspecify.annotations.NullMarked;
