/** News of a follow-up become its outcomes: the baseline and the answer of each wave, paired and scored. */
@NullMarked
package org.sleepfollowup.aggregator.pairing;

import org.jspecify.annotations.NullMarked;
