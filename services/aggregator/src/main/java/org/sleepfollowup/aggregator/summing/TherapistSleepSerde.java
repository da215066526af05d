package org.sleepfollowup.aggregator.summing;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.sleepfollowup.schemas.Topics;

/** Sums in the store: the bytes that stand on the topic. */
final class TherapistSleepSerde {
    private TherapistSleepSerde() {}

    static Serde<TherapistSleep> serde() {
        var avro = Topics.THERAPIST_SLEEP.value();
        return Serdes.serdeFrom(
                (topic, sleep) ->
                        avro.serializer().serialize(topic, sleep == null ? null : TherapistSleepAvro.value(sleep)),
                (topic, bytes) -> bytes == null
                        ? null
                        : TherapistSleepAvro.read(avro.deserializer().deserialize(topic, bytes)));
    }
}
