/** Contact details cross Kafka only sealed: anyone with the public key can seal, only the survey service can open. */
@NullMarked
package org.sleepfollowup.schemas.sealing;

import org.jspecify.annotations.NullMarked;
