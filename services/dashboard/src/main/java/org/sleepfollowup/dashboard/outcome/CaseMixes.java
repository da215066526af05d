package org.sleepfollowup.dashboard.outcome;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sleepfollowup.dashboard.statistics.CaseMix;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.springframework.stereotype.Component;

/** Who the therapists' clients are, as far as their sleep can be expected to depend on it. */
@Component
public class CaseMixes {
    private final Outcomes outcomes;

    CaseMixes(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    /**
     * By therapist, told apart by those groups that enough clients belong to, and do not: of a group of few, the adjustment
     * would tell what these said.
     *
     * @param selection against a baseline
     * @param therapists who are shown
     */
    public Map<String, CaseMix> of(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        Map<String, KnownClients> clients = known(clinic, selection, therapists);
        Set<String> groups = groups(clients, selection, minimumClients);
        return clients.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().mix(groups)));
    }

    /** Each client, whose answers repeat, told apart by the same groups. */
    public List<ClientCell> ofClients(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        Map<String, KnownClients> clients = known(clinic, selection, therapists);
        Set<String> groups = groups(clients, selection, minimumClients);
        return clients.values().stream()
                .flatMap(therapist -> therapist.cells(groups).stream())
                .toList();
    }

    /** Each client with all groups: who came, whatever is told of groups. */
    public List<ClientCell> clients(String clinic, Selection selection, Set<String> therapists) {
        return known(clinic, selection, therapists).values().stream()
                .flatMap(therapist -> therapist.cells().stream())
                .toList();
    }

    /** Whether so many clients came again to one of these therapists. Who came again to several is one client. */
    public boolean cameAgain(String clinic, Selection selection, Set<String> therapists, int many) {
        return cameAgain(known(clinic, selection, therapists).values(), many);
    }

    static boolean cameAgain(Collection<KnownClients> therapists, int many) {
        return therapists.stream()
                        .flatMap(KnownClients::whoCameAgain)
                        .distinct()
                        .limit(many)
                        .count()
                == many;
    }

    private static Set<String> groups(Map<String, KnownClients> clients, Selection selection, int minimumClients) {
        if (selection.isPart()) {
            // Beside the same of the whole it would tell of the few in the rest.
            return Set.of();
        }
        ToldGroups groups = new ToldGroups(minimumClients);
        clients.values().forEach(therapist -> groups.add(therapist.cells()));
        return groups.get();
    }

    private Map<String, KnownClients> known(String clinic, Selection selection, Set<String> therapists) {
        return outcomes.of(clinic, selection).entrySet().stream()
                .filter(therapist -> therapists.contains(therapist.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().clients()));
    }
}
