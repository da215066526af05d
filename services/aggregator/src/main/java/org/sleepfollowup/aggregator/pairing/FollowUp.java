package org.sleepfollowup.aggregator.pairing;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.aggregator.pairing.News.Answered;
import org.sleepfollowup.aggregator.pairing.News.Planned;
import org.sleepfollowup.aggregator.pairing.News.Standing;
import org.sleepfollowup.aggregator.pairing.News.Withdrawn;

/**
 * All that is known of a follow-up. It depends only on which news came, not on their order or on how often each came.
 *
 * @param standing the newest, null while there is none
 * @param answers the newest of each wave, also those that are quarantined: of two revisions the higher must still win
 */
record FollowUp(FollowUpId id, @Nullable Standing standing, Map<Wave, Answer> answers) {

    FollowUp {
        answers = Map.copyOf(answers);
    }

    static FollowUp unknown(FollowUpId id) {
        return new FollowUp(id, null, Map.of());
    }

    /** Whether this, or what replaces it, came before. */
    boolean knows(News news) {
        return switch (news) {
            case Standing s -> standing != null && s.sequence() <= standing.sequence();
            case Answered a -> a.answer().revision() <= revision(a.wave());
        };
    }

    /** With this news; the same as before when it is no news any more. */
    FollowUp with(News news) {
        if (knows(news)) {
            return this;
        }
        return switch (news) {
            case Standing s -> new FollowUp(id, s, answers);
            case Answered a -> answered(a);
        };
    }

    private FollowUp answered(Answered news) {
        Map<Wave, Answer> newer = new EnumMap<>(Wave.class);
        newer.putAll(answers);
        newer.put(news.wave(), news.answer());
        return new FollowUp(id, standing, newer);
    }

    private int revision(Wave wave) {
        Answer answer = answers.get(wave);
        return answer == null ? 0 : answer.revision();
    }

    /** The outcome of a wave; null while it is not planned, not answered, quarantined or withdrawn. */
    @Nullable
    Outcome outcome(Wave wave) {
        Answer answer = counting(wave);
        return switch (standing) {
            case Planned planned
            when answer != null -> {
                Plan plan = planned.plan();
                yield new Outcome(
                        new OutcomeId(id, wave),
                        plan.clientRef(),
                        plan.sessionDate(),
                        plan.facts(),
                        baseline(plan, wave),
                        answer);
            }
            case Planned unanswered -> null;
            case Withdrawn withdrawn -> null;
            case null -> null;
        };
    }

    private @Nullable Answer counting(Wave wave) {
        Answer answer = answers.get(wave);
        return answer == null || answer.quarantined() ? null : answer;
    }

    /** What is recalled in one wave serves that wave and the later ones. */
    private Baseline baseline(Plan plan, Wave wave) {
        if (plan.checkIn() != null && plan.checkIn().sleep() != null) {
            return Baseline.checkIn(plan.checkIn());
        }
        for (Wave earlier : Wave.ALL) {
            Answer answer = earlier.compareTo(wave) <= 0 ? counting(earlier) : null;
            if (answer != null && answer.usualBefore() != null) {
                return Baseline.recalled(answer.usualBefore());
            }
        }
        return Baseline.NONE;
    }

    /** Tells this state from every other state of the follow-up: sequence and revisions, such as {@code 3-1-0}. */
    String version() {
        StringBuilder version = new StringBuilder().append(standing == null ? 0 : standing.sequence());
        Wave.ALL.forEach(wave -> version.append('-').append(revision(wave)));
        return version.toString();
    }
}
