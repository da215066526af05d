package org.sleepfollowup.dashboard.figure;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sleepfollowup.dashboard.statistics.ChangeSums;
import org.sleepfollowup.dashboard.statistics.ClientCell;
import org.sleepfollowup.dashboard.statistics.PairedSums;

/** A clinic's clients, whichever therapists they saw, each once. Gone through once per look, so sums are added up in place. */
final class ClinicClients {
    private final Map<String, Client> clients = new HashMap<>();
    private long changeSquared;

    private static final class Client {
        private final String therapist;
        private boolean several;
        private long answers;
        private long change;

        Client(String therapist) {
            this.therapist = therapist;
        }
    }

    private ClinicClients() {}

    static ClinicClients of(Collection<ClientCell> cells) {
        ClinicClients all = new ClinicClients();
        cells.forEach(all::add);
        return all;
    }

    private void add(ClientCell cell) {
        PairedSums sums = cell.sums();
        Client client = clients.computeIfAbsent(cell.client(), reference -> new Client(cell.therapist()));
        client.several |= !client.therapist.equals(cell.therapist());
        client.answers += sums.pairs();
        client.change += sums.after() - sums.before();
        changeSquared += sums.afterSquared() - 2 * sums.beforeAfter() + sums.beforeSquared();
    }

    /** How many saw more than one therapist. */
    long ofSeveralTherapists() {
        return clients.values().stream().filter(client -> client.several).count();
    }

    /** What the mean change over all of them is made of. */
    ChangeSums changes() {
        long answers = 0;
        long change = 0;
        long answersSquared = 0;
        long answersChange = 0;
        long clientChangeSquared = 0;
        for (Client client : clients.values()) {
            answers += client.answers;
            change += client.change;
            answersSquared += client.answers * client.answers;
            answersChange += client.answers * client.change;
            clientChangeSquared += client.change * client.change;
        }
        return new ChangeSums(
                answers, clients.size(), change, changeSquared, answersSquared, answersChange, clientChangeSquared);
    }
}
