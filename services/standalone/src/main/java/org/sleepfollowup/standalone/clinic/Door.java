package org.sleepfollowup.standalone.clinic;

import org.sleepfollowup.standalone.folder.DataFolder;

/** Opens once the instance is ready: then it is known how to reach it. */
public final class Door {
    private final DataFolder folder;

    public Door(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * How to reach the instance.
     *
     * @throws IllegalStateException while it is starting
     */
    public Access open() {
        return Access.of(folder).orElseThrow(() -> new IllegalStateException("The start is not done yet."));
    }
}
