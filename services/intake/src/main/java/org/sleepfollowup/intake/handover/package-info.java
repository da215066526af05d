/** Sessions go on to Kafka once, however often they are sent. */
@NullMarked
package org.sleepfollowup.intake.handover;

import org.jspecify.annotations.NullMarked;
