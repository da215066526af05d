package org.sleepfollowup.intake.body;

import org.springframework.util.unit.DataSize;

/** More was sent than one request may hold. */
public final class TooLargeException extends RuntimeException {
    private TooLargeException(String message) {
        super(message);
    }

    public static TooLargeException body(DataSize limit) {
        return new TooLargeException("The body may hold at most " + readable(limit)
                + ". Nothing of it was taken; send it in smaller parts.");
    }

    public static TooLargeException rows(int limit) {
        return new TooLargeException(
                "A file may hold at most " + limit + " rows. Nothing of it was taken; send it in smaller parts.");
    }

    private static String readable(DataSize limit) {
        return limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toKilobytes() + " KB";
    }
}
