package org.sleepfollowup.standalone.clock;

/** A move of the clock that is refused, and what would do. */
final class ImpossibleMoveException extends RuntimeException {
    ImpossibleMoveException(String message) {
        super(message);
    }
}
