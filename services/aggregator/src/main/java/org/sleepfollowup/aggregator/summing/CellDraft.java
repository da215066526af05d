package org.sleepfollowup.aggregator.summing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.sleepfollowup.aggregator.pairing.ImplausibleException;
import org.sleepfollowup.aggregator.pairing.Outcome;

/** What a correction makes of one cell, counted to its end before anything of it is kept. */
public final class CellDraft {
    private final TherapistSleep found;
    private final Function<String, ClientSleep> foundClients;
    private final Map<String, ClientSleep> clients = new LinkedHashMap<>();
    private SleepSums sums;

    /**
     * @param foundClients clients' shares of the cell, by key
     */
    CellDraft(TherapistSleep found, Function<String, ClientSleep> foundClients) {
        this.found = found;
        this.foundClients = foundClients;
        this.sums = found.sums();
    }

    SleepCell cell() {
        return found.cell();
    }

    /**
     * Adds an outcome of this cell, or takes it away.
     *
     * @param weight 1 to add it, -1 to take it away
     * @throws ImplausibleException when a sum would leave the range of a long
     */
    void add(Outcome outcome, int weight) {
        String key = cell().of(outcome.clientRef());
        ClientSleep was = clients.containsKey(key) ? clients.get(key) : foundClients.apply(key);
        try {
            ClientSleep is = was.plus(outcome, weight);
            sums = sums.plus(SleepSums.of(outcome, weight)).replacing(was, is);
            clients.put(key, is);
        } catch (ArithmeticException e) {
            throw new ImplausibleException("A therapist's sums must stay within 64 bits.", e);
        }
    }

    /** The clients' shares that were touched, by key. */
    void forEachClient(BiConsumer<String, ClientSleep> action) {
        clients.forEach(action);
    }

    /** Whether another sum came out. */
    boolean isChange() {
        return !sums.equals(found.sums());
    }

    TherapistSleep result() {
        return new TherapistSleep(cell(), sums);
    }
}
