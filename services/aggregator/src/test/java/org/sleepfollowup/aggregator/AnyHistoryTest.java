package org.sleepfollowup.aggregator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sleepfollowup.schemas.Topics.SLEEP_OUTCOME;
import static org.sleepfollowup.schemas.Topics.THERAPIST_SLEEP;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.test.TestRecord;
import org.sleepfollowup.aggregator.Recount.Counted;
import org.sleepfollowup.schemas.OutcomeKey;
import org.sleepfollowup.schemas.avro.Outcome;

class AnyHistoryTest {

    @Provide
    Arbitrary<List<SpecificRecord>> histories() {
        return Histories.any();
    }

    @Property(tries = 120)
    void comesToTheSameAsCountingEverythingAnew(@ForAll("histories") List<SpecificRecord> history) {
        Recount recount = new Recount(history);
        try (DrivenTopology topology = new DrivenTopology()) {
            given(topology, history);
            assertThat(counted(topology)).isEqualTo(recount.outcomes);
            assertThat(topology.table(THERAPIST_SLEEP)).isEqualTo(recount.sums);
        }
    }

    @Property(tries = 25)
    void inAnotherOrderComesToTheSameBytes(@ForAll("histories") List<SpecificRecord> history, @ForAll Random order) {
        List<SpecificRecord> other = new ArrayList<>(history);
        Collections.shuffle(other, order);
        try (DrivenTopology topology = new DrivenTopology();
                DrivenTopology otherwise = new DrivenTopology()) {
            given(topology, history);
            given(otherwise, other);
            for (String topic : List.of("sleep-outcome", "therapist-sleep")) {
                assertThat(last(otherwise.raw(topic))).isEqualTo(last(topology.raw(topic)));
            }
        }
    }

    @Property(tries = 25)
    void replayedGivesTheSameRecordsByteForByteAndHandedInAgainNone(@ForAll("histories") List<SpecificRecord> history) {
        try (DrivenTopology topology = new DrivenTopology();
                DrivenTopology replay = new DrivenTopology()) {
            given(topology, history);
            given(replay, history);
            for (String topic : List.of("sleep-outcome", "therapist-sleep")) {
                assertThat(bytes(replay.raw(topic))).isEqualTo(bytes(topology.raw(topic)));
            }
            given(replay, history);
            assertThat(replay.raw("sleep-outcome")).isEmpty();
            assertThat(replay.raw("therapist-sleep")).isEmpty();
        }
    }

    private static void given(DrivenTopology topology, List<SpecificRecord> history) {
        topology.given(history.toArray(SpecificRecord[]::new));
    }

    private static Map<OutcomeKey, Counted> counted(DrivenTopology topology) {
        Map<OutcomeKey, Counted> counted = new HashMap<>();
        topology.table(SLEEP_OUTCOME).forEach((key, o) -> counted.put(key, counted(o)));
        return counted;
    }

    private static Counted counted(Outcome o) {
        return new Counted(
                o.getClientRef(),
                YearMonth.from(o.getSessionDate()),
                o.getBaseline(),
                o.getBefore(),
                o.getAfter(),
                o.getAfterReminder(),
                o.getUnusual(),
                o.getFacts().getGroups(),
                o.getRevision());
    }

    private static Map<List<Byte>, List<Byte>> last(List<TestRecord<byte[], byte[]>> records) {
        Map<List<Byte>, List<Byte>> last = new HashMap<>();
        for (TestRecord<byte[], byte[]> r : records) {
            if (r.value() == null) {
                last.remove(list(r.key()));
            } else {
                last.put(list(r.key()), list(r.value()));
            }
        }
        return last;
    }

    private static List<List<Byte>> bytes(List<TestRecord<byte[], byte[]>> records) {
        List<List<Byte>> bytes = new ArrayList<>();
        for (TestRecord<byte[], byte[]> r : records) {
            bytes.add(list(r.key()));
            bytes.add(r.value() == null ? List.of() : list(r.value()));
            r.headers().forEach(h -> bytes.add(list(h.value())));
        }
        return bytes;
    }

    private static List<Byte> list(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }
}
