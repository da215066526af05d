package org.sleepfollowup.aggregator.summing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class ClientSleepSerdeTest {

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
