package org.sleepfollowup.dashboard.outcome;

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
        Map<String, KnownClients> clients = clients(clinic, selection, therapists);
        Set<String> groups = groups(clients, selection, minimumClients);
        return clients.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().mix(groups)));
    }

    /** Each client, whose answers repeat, told apart by the same groups. */
    public List<ClientCell> ofClients(String clinic, Selection selection, Set<String> therapists, int minimumClients) {
        Map<String, KnownClients> clients = clients(clinic, selection, therapists);
        Set<String> groups = groups(clients, selection, minimumClients);
        return clients.values().stream()
                .flatMap(therapist -> therapist.cells(groups).stream())
                .toList();
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

    private Map<String, KnownClients> clients(String clinic, Selection selection, Set<String> therapists) {
        return outcomes.of(clinic, selection).entrySet().stream()
                .filter(therapist -> therapists.contains(therapist.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, therapist -> therapist.getValue().clients()));
    }
}
