package org.sleepfollowup.survey.mail;

/** Plain text for people who read it as it is: short lines, and links whole. */
final class PlainText {
    private static final int LONGEST_LINE = 72;

    private PlainText() {}

    /** Breaks a long line between words; what is one word, such as a link, is never broken. */
    static String wrappedLine(String line) {
        if (line.length() <= LONGEST_LINE || line.contains("://")) {
            return line;
        }
        StringBuilder lines = new StringBuilder();
        int column = 0;
        for (String word : line.split(" ")) {
            if (column > 0 && column + 1 + word.length() > LONGEST_LINE) {
                lines.append('\n');
                column = 0;
            } else if (column > 0) {
                lines.append(' ');
                column++;
            }
            lines.append(word);
            column += word.length();
        }
        return lines.toString();
    }
}
