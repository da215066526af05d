package org.sleepfollowup.dashboard.account;

import java.util.regex.Pattern;

/** A sign-in of a clinic. */
record Account(String name, String clinic, String passwordHash) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._@+-]{1,64}");

    /** Whether anybody can have this name. */
    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
