/** Records that were committed with the state they tell of, and reach Kafka after it, in order. */
@NullMarked
package org.sleepfollowup.survey.outbox;

import org.jspecify.annotations.NullMarked;
