package org.sleepfollowup.survey.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.link.Links;
import org.sleepfollowup.survey.questionnaire.Item;
import org.sleepfollowup.survey.text.PrintedForm;

/** What stands in one client's email alone: two names, where they are known, and the links. All else many emails share. */
record Particulars(
        @Nullable String firstName,
        @Nullable String therapist,
        String page,
        String noReminders,
        String unsubscribe,
        List<Tap> taps) {

    static Particulars of(Letter letter, Links links) {
        UUID invitation = letter.invitation().id().value();
        List<String> taps = links.taps(invitation);
        return new Particulars(
                LetterText.named(letter.firstName()),
                LetterText.named(letter.therapistName()),
                links.page(invitation),
                links.noReminders(invitation),
                links.unsubscribe(invitation),
                Item.SCALE.stream()
                        .map(score -> new Tap(score, taps.get(score)))
                        .toList());
    }

    /** The blanks of a form, numbered as {@link #values} are. */
    static Particulars blank(boolean named, boolean therapistKnown) {
        return new Particulars(
                named ? PrintedForm.mark(0) : null,
                therapistKnown ? PrintedForm.mark(1) : null,
                PrintedForm.mark(2),
                PrintedForm.mark(3),
                PrintedForm.mark(4),
                IntStream.range(0, Item.SCALE.size())
                        .mapToObj(score -> new Tap(score, PrintedForm.mark(5 + score)))
                        .toList());
    }

    /** Whether the blank of this number is for a name; all others are for links. */
    static boolean isName(int blank) {
        return blank < 2;
    }

    /** What fills in a form; nothing for a name that is not known, which the form has no blank for. */
    List<String> values() {
        return Stream.concat(
                        Stream.of(orEmpty(firstName), orEmpty(therapist), page, noReminders, unsubscribe),
                        taps.stream().map(Tap::link))
                .toList();
    }

    private static String orEmpty(@Nullable String name) {
        return name == null ? "" : name;
    }
}
