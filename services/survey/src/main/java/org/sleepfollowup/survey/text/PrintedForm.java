package org.sleepfollowup.survey.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with blanks, into which values are written. Where the blanks are is found out once, so that nothing that is
 * written into one is ever taken for another.
 */
public final class PrintedForm {
    /** Stands in no text of ours; what is rendered together with marks must not have it either. */
    private static final char MARK = '\u0001';

    private static final char FIRST = 'A';

    private final List<Blank> blanks;
    private final String rest;

    private PrintedForm(List<Blank> blanks, String rest) {
        this.blanks = blanks;
        this.rest = rest;
    }

    /** The mark of a blank, to be rendered where its value will stand. */
    public static String mark(int number) {
        return new String(new char[] {MARK, (char) (FIRST + number)});
    }

    /** A form, of what was rendered with marks. */
    public static PrintedForm of(String marked) {
        List<Blank> blanks = new ArrayList<>();
        int begin = 0;
        for (int mark = marked.indexOf(MARK); mark >= 0; mark = marked.indexOf(MARK, begin)) {
            blanks.add(new Blank(marked.substring(begin, mark), marked.charAt(mark + 1) - FIRST));
            begin = mark + 2;
        }
        return new PrintedForm(blanks, marked.substring(begin));
    }

    /** The text, each blank filled in with the value of its number. */
    public String filled(List<String> values) {
        StringBuilder text = new StringBuilder();
        for (Blank blank : blanks) {
            text.append(blank.before).append(values.get(blank.number));
        }
        return text.append(rest).toString();
    }

    /** The blanks, in the order of the text. */
    public List<Blank> blanks() {
        return blanks;
    }

    /** The text behind the last of them. */
    public String rest() {
        return rest;
    }

    /**
     * A place where a value will stand.
     *
     * @param before the text between the blank before it and this one
     */
    public record Blank(String before, int number) {}
}
