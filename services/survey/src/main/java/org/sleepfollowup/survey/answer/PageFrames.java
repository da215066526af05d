package org.sleepfollowup.survey.answer;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.survey.clinic.Wave;
import org.sleepfollowup.survey.text.EncodedForm;
import org.sleepfollowup.survey.text.Nights;
import org.sleepfollowup.survey.text.Pages;
import org.sleepfollowup.survey.text.PrintedForm;
import org.springframework.stereotype.Component;

/** What stands around the questions. It is rendered once for all to whom the same is said, with blanks for their own. */
@Component
class PageFrames {
    /**
     * All that it depends on but the client's own.
     *
     * @param again an answer stands
     * @param mayRead the therapist may read the answers
     */
    record Sort(Locale locale, Wave wave, Nights night, boolean therapistKnown, boolean again, boolean mayRead) {

        static Sort of(Survey survey, Form form) {
            return new Sort(
                    survey.locale(),
                    survey.invitation().wave(),
                    Nights.of(survey.followUp().night(), survey.locale()),
                    survey.followUp().plan().therapistName() != null,
                    survey.current().isPresent(),
                    form.has(Form.THERAPIST_MAY_READ, Form.YES));
        }
    }

    private final Pages pages;

    /** A few hundred at most: as few as the languages, waves, nights and the rest make. */
    private final Map<Sort, EncodedForm> printed = new ConcurrentHashMap<>();

    PageFrames(Pages pages) {
        this.pages = pages;
    }

    /** The page of somebody with whose form all is well, encoded as UTF-8. */
    byte[] filled(Sort sort, Particulars own) {
        return printed.computeIfAbsent(sort, this::print).filled(own.values());
    }

    private EncodedForm print(Sort sort) {
        return EncodedForm.utf8(PrintedForm.of(render(sort, Particulars.blank(sort.therapistKnown()), Map.of())));
    }

    /**
     * The page from its template.
     *
     * @param besides variables for what is to be mended, and what a robot has left
     */
    String render(Sort sort, Particulars own, Map<String, ? extends @Nullable Object> besides) {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("problems", Map.of());
        variables.putAll(besides);
        variables.put("clinic", own.clinic());
        variables.put(
                "privacy",
                "/privacy/" + own.clinicId() + "?lang=" + sort.locale().toLanguageTag());
        variables.put("action", "/f/" + own.token());
        variables.put("more", "/f/" + own.token() + Decoys.PATH);
        variables.put("therapist", own.therapist());
        variables.put("wave", sort.wave().code());
        variables.put("night", sort.night());
        variables.put("again", sort.again());
        variables.put("mayRead", sort.mayRead());
        variables.put("questions", own.questions().html());
        return pages.text("survey", sort.locale(), variables);
    }
}
