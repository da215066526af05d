package org.sleepfollowup.aggregator.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final UUID SOME = UUID.fromString("0198c5a1-7d3e-7abc-9def-0123456789ab");

    @Property(tries = 200)
    void fieldsAreReadBackInTheirOrder(
            @ForAll long number,
            @ForAll int other,
            @ForAll @IntRange(min = -127, max = 127) int small,
            @ForAll boolean flag,
            @ForAll @LongRange(min = -1_000_000_000_000_000L, max = 1_000_000_000_000_000L) long millis,
            @ForAll List<String> texts,
            @ForAll String id) {
        FieldReader in = read(out -> {
            out.writeNumber(number);
            out.writeNumber(other);
            out.writeSmall(small);
            out.writeSmall(null);
            out.writeFlag(flag);
            out.writeFlag(null);
            out.writeInstant(Instant.ofEpochMilli(millis));
            out.writeTexts(texts);
            out.writeId(id);
            out.writeFlag(flag);
        });
        assertThat(in.readNumber()).isEqualTo(number);
        assertThat(in.readInt()).isEqualTo(other);
        assertThat(in.readSmall()).isEqualTo(small);
        assertThat(in.readSmall()).isNull();
        assertThat(in.readFlag()).isEqualTo(flag);
        assertThat(in.readFlag()).isNull();
        assertThat(in.readInstant()).isEqualTo(Instant.ofEpochMilli(millis));
        assertThat(in.readTexts()).isEqualTo(texts);
        assertThat(in.readId()).isEqualTo(id);
        assertThat(in.readBoolean()).isEqualTo(flag);
    }

    @Test
    void aUuidTakesLessThanHalfTheRoomOfItsText() {
        assertThat(written(out -> out.writeId(SOME.toString()))).hasSize(17);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198C5A1-7D3E-7ABC-9DEF-0123456789AB",
                "0198c5a1-7d3e-7abc-9def-0123456789ag",
                "thirty-six characters, but not a UUID"
            })
    void whatOnlyLooksLikeAUuidIsReadBackAsItWas(String id) {
        assertThat(read(out -> out.writeId(id)).readId()).isEqualTo(id);
    }

    private static FieldReader read(Consumer<FieldWriter> fields) {
        return new FieldReader(written(fields));
    }

    private static byte[] written(Consumer<FieldWriter> fields) {
        FieldWriter out = new FieldWriter();
        fields.accept(out);
        return out.written();
    }
}
