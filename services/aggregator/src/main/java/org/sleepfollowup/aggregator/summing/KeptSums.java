package org.sleepfollowup.aggregator.summing;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.sleepfollowup.aggregator.pairing.Outcome;

/** The sums of a partition, of each cell and of each client in it. What fell to nothing is forgotten. */
final class KeptSums {
    private static final String SUMS = "sums";
    private static final String CLIENTS = "clients";

    private final KeyValueStore<String, TherapistSleep> sums;
    private final KeyValueStore<String, ClientSleep> clients;

    KeptSums(ProcessorContext<?, ?> context) {
        this.sums = context.getStateStore(SUMS);
        this.clients = context.getStateStore(CLIENTS);
    }

    static Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SUMS), Serdes.String(), TherapistSleepSerde.serde()),
                Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(CLIENTS), Serdes.String(), ClientSleepSerde.serde()));
    }

    TherapistSleep find(SleepCell cell) {
        TherapistSleep found = sums.get(cell.toString());
        return found == null ? new TherapistSleep(cell, SleepSums.ZERO) : found;
    }

    void keep(TherapistSleep sleep) {
        sums.put(sleep.cell().toString(), sleep.isEmpty() ? null : sleep);
    }

    /** What adding an outcome adds to the sums of its cell. */
    SleepSums add(Outcome outcome) {
        ClientSleep was = client(outcome);
        return SleepSums.of(outcome).plus(replace(outcome, was, was.plus(outcome)));
    }

    /** What taking an outcome away adds to the sums of its cell. */
    SleepSums take(Outcome outcome) {
        ClientSleep was = client(outcome);
        return replace(outcome, was, was.minus(outcome)).minus(SleepSums.of(outcome));
    }

    private SleepSums replace(Outcome outcome, ClientSleep was, ClientSleep is) {
        clients.put(key(outcome), is.equals(ClientSleep.NONE) ? null : is);
        return SleepSums.of(is).minus(SleepSums.of(was));
    }

    private ClientSleep client(Outcome outcome) {
        ClientSleep found = clients.get(key(outcome));
        return found == null ? ClientSleep.NONE : found;
    }

    private static String key(Outcome outcome) {
        return SleepCell.of(outcome).of(outcome.clientRef());
    }
}
