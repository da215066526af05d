package org.sleepfollowup.dashboard.account;

/** A sign-in of a clinic. */
record Account(String name, String clinic, String passwordHash) {
    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
