package org.sleepfollowup.aggregator.summing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.sleepfollowup.aggregator.pairing.ImplausibleException;
import org.sleepfollowup.aggregator.pairing.Outcome;

/** What a correction makes of one cell, counted to its end before anything of it is kept. */
public final class CellDraft {
    /** A cell is one record of its changelog: so many shares are far less than a broker takes. */
    private static final int MOST_CLIENTS = 10_000;

    private final SleepCell name;
    private final Cell cell;
    private final Map<String, GroupSums> groups = new LinkedHashMap<>();
    private final Map<String, ClientSleep> clients = new LinkedHashMap<>();
    private SleepSums sums;

    CellDraft(SleepCell name, Cell cell) {
        this.name = name;
        this.cell = cell;
        this.sums = cell.sums();
    }

    SleepCell name() {
        return name;
    }

    /**
     * Adds an outcome of this cell, or takes it away.
     *
     * @param weight 1 to add it, -1 to take it away
     * @throws ImplausibleException when a sum would leave the range of a long, or a therapist has more clients in a month than
     *     can be true
     */
    void add(Outcome outcome, int weight) {
        String clientRef = outcome.clientRef();
        String group = outcome.groups();
        ClientSleep was = clients.containsKey(clientRef) ? clients.get(clientRef) : cell.client(clientRef);
        GroupSums ofGroup = groups.containsKey(group) ? groups.get(group) : cell.group(group);
        try {
            ClientSleep is = was.plus(outcome, weight);
            GroupSums sleep = GroupSums.of(outcome, weight);
            sums = sums.plus(outcome, sleep, weight).replacing(was, is);
            groups.put(group, ofGroup.plus(sleep));
            clients.put(clientRef, is);
        } catch (ArithmeticException e) {
            throw new ImplausibleException("A therapist's sums must stay within 64 bits.", e);
        }
        if (sums.clients().clients() > MOST_CLIENTS) {
            throw new ImplausibleException("A therapist must have at most " + MOST_CLIENTS + " clients in a month.");
        }
    }

    /** Makes the cell what was drafted; whether another sum came out. */
    boolean keep() {
        boolean isChange = !sums.equals(cell.sums())
                || groups.entrySet().stream()
                        .anyMatch(group -> !group.getValue().equals(cell.group(group.getKey())));
        cell.keep(sums, groups, clients);
        return isChange;
    }

    Cell cell() {
        return cell;
    }
}
