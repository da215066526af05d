package org.sleepfollowup.dashboard.account;

import java.security.Principal;

/** Who makes a request. */
public sealed interface Caller extends Principal {

    /** Whether the figures and follow-ups of this clinic are shown to the caller. */
    boolean maySee(String clinic);

    /** Who it was, for what is decided: noted on timelines. */
    default String signature() {
        return getName();
    }

    /** Whether the caller may decide for this clinic without the token that a page's form carries. */
    default boolean mayDecideByKey(String clinic) {
        return false;
    }

    /** Whether the caller may make sign-ins for this clinic. */
    boolean mayAddUsers(String clinic);

    /** A person of the clinic, signed in with a password. */
    record Person(String user, String clinic) implements Caller {
        @Override
        public String getName() {
            return user;
        }

        @Override
        public boolean maySee(String other) {
            return clinic.equals(other);
        }

        @Override
        public boolean mayAddUsers(String other) {
            return false;
        }
    }

    /** A program with an API key of the clinic. */
    record Program(String clinic) implements Caller {
        @Override
        public String getName() {
            return clinic;
        }

        @Override
        public String signature() {
            return "API key";
        }

        @Override
        public boolean mayDecideByKey(String other) {
            return clinic.equals(other);
        }

        @Override
        public boolean maySee(String other) {
            return clinic.equals(other);
        }

        @Override
        public boolean mayAddUsers(String other) {
            return clinic.equals(other);
        }
    }

    /** Who runs the installation: sets clinics up, and sees none of their figures. */
    record Operator() implements Caller {
        @Override
        public String getName() {
            return "operator";
        }

        @Override
        public boolean maySee(String clinic) {
            return false;
        }

        @Override
        public boolean mayAddUsers(String clinic) {
            return true;
        }
    }
}
