/** The contract between the services: what stands on which topic, under which key, in which bytes. */
@NullMarked
package org.sleepfollowup.schemas;

import org.jspecify.annotations.NullMarked;
