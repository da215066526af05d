package org.sleepfollowup.aggregator.summing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class SleepSumsTest {
    private static final SleepSums SOME = new SleepSums(3, 2, 17, 18, 105, 98, 110, 1, 1, 1, 5, 5, 25);

    @Test
    void whatIsTakenAwayLeavesNoTrace() {
        SleepSums more = new SleepSums(1, 0, 4, 7, 16, 28, 49, 1, 0, 0, 3, -2, 9);
        assertThat(SOME.plus(more).minus(more)).isEqualTo(SOME);
        assertThat(SOME.minus(SOME)).isEqualTo(SleepSums.ZERO);
    }

    @Test
    void aSumThatWouldOverflowIsRefused() {
        SleepSums full = new SleepSums(0, 0, 0, 0, 0, 0, Long.MAX_VALUE, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(() -> full.plus(SOME)).isInstanceOf(ArithmeticException.class);
    }

    @Property(tries = 100)
    void aClientsShareIsReadBack(@ForAll long answers, @ForAll long change) {
        ClientSleep client = new ClientSleep(answers, change);
        var serde = ClientSleepSerde.serde();
        assertThat(serde.deserializer()
                        .deserialize("clients", serde.serializer().serialize("clients", client)))
                .isEqualTo(client);
    }

    @Test
    void aClientsShareInAnotherFormatIsAClearError() {
        byte[] later = new byte[17];
        later[0] = 2;
        assertThatThrownBy(() -> ClientSleepSerde.serde().deserializer().deserialize("clients", later))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("clients");
    }
}
