package org.sleepfollowup.dashboard.figure;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.clinic.ClinicVersions;
import org.sleepfollowup.dashboard.clinic.TherapistCache;
import org.sleepfollowup.dashboard.outcome.Answer;
import org.sleepfollowup.dashboard.outcome.ReportedAnswers;
import org.sleepfollowup.dashboard.outcome.Selection;
import org.springframework.stereotype.Component;

/**
 * What may be told of parts of the therapists' answers, or of a wave beside the earlier one: takes all of them to find out, so it is
 * found out once.
 */
@Component
class ReleasedParts {
    private static final int KEPT = 64;

    private final ReportedAnswers answers;
    private final TherapistCache<Question, ReleasedPart> known;

    private record Question(Selection selection, int minimum) {}

    ReleasedParts(ReportedAnswers answers, ClinicVersions versions) {
        this.answers = answers;
        this.known = new TherapistCache<>(versions::since, KEPT);
    }

    /** By therapist; who is missing has no answers. */
    Map<String, ReleasedPart> of(String clinic, Selection selection, int minimum) {
        return known.get(
                clinic, new Question(selection, minimum), therapists -> read(clinic, therapists, selection, minimum));
    }

    private Map<String, ReleasedPart> read(String clinic, Set<String> therapists, Selection selection, int minimum) {
        Selection before = selection.earlier();
        Map<String, List<Answer>> earlier = before == null ? Map.of() : answers.of(clinic, therapists, before);
        return answers.of(clinic, therapists, selection.always()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        therapist -> ReleasedPart.of(
                                new Answers(therapist.getValue()),
                                new Answers(earlier.getOrDefault(therapist.getKey(), List.of())),
                                selection,
                                minimum)));
    }
}
