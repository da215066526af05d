package org.sleepfollowup.dashboard.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TherapistCacheTest {
    private static final String CLINIC = "calm";

    private final Map<String, Integer> answers = new HashMap<>();
    private final Map<String, Long> changed = new HashMap<>();
    private final List<Set<String>> read = new ArrayList<>();
    private long version;
    private final TherapistCache<String, Integer> cache = new TherapistCache<>(this::since, 2);

    private ClinicVersions.News since(String clinic, long known) {
        return new ClinicVersions.News(
                version,
                changed.entrySet().stream()
                        .filter(therapist -> therapist.getValue() > known)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    private void change(String therapist, int counted) {
        version++;
        answers.put(therapist, counted);
        changed.put(therapist, version);
    }

    private Map<String, Integer> look(String question) {
        return cache.get(CLINIC, question, this::read);
    }

    private Map<String, Integer> read(Set<String> therapists) {
        read.add(therapists);
        Map<String, Integer> known = new TreeMap<>(answers);
        known.keySet().retainAll(therapists);
        return known;
    }

    @Test
    void whatNeverChangedSinceTheBeginningIsKnownToo() {
        answers.put("ana", 1);
        changed.put("ana", 0L);

        assertThat(look("all")).containsExactly(entry("ana", 1));
    }

    @Test
    void onlyWhoChangedIsReadAgain() {
        change("ana", 1);
        change("bo", 1);
        look("all");
        change("bo", 2);

        assertThat(look("all")).containsOnly(entry("ana", 1), entry("bo", 2));
        assertThat(read).containsExactly(Set.of("ana", "bo"), Set.of("bo"));
    }

    @Test
    void nothingIsReadWhileNothingChanges() {
        change("ana", 1);
        look("all");
        look("all");

        assertThat(read).hasSize(1);
    }

    @Test
    void whoHasNothingLeftIsNoLongerKnown() {
        change("ana", 1);
        change("bo", 1);
        look("all");
        change("ana", 0);
        answers.remove("ana");

        assertThat(look("all")).containsExactly(entry("bo", 1));
    }

    @Test
    void anEarlierMomentSeesNothingOfALaterOne() {
        change("ana", 1);
        change("ana", 2);
        look("all");
        version = 1;
        answers.put("ana", 1);

        assertThat(look("all")).containsExactly(entry("ana", 1));
    }

    @Test
    void anEarlierMomentLeavesWhatIsKnownOfALaterOne() {
        change("ana", 1);
        change("ana", 2);
        look("all");
        version = 1;
        look("all");
        version = 2;

        assertThat(look("all")).containsExactly(entry("ana", 2));
        assertThat(read).hasSize(2);
    }

    @Test
    void theQuestionNotAskedForTheLongestIsForgotten() {
        change("ana", 1);
        look("all");
        look("first night");
        look("all");
        look("one week");
        read.clear();
        look("all");
        look("first night");

        assertThat(read).hasSize(1);
    }
}
