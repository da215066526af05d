/** The data folder: who may use it, and the secrets and ports that stand in it. */
@NullMarked
package org.sleepfollowup.standalone.folder;

import org.jspecify.annotations.NullMarked;
