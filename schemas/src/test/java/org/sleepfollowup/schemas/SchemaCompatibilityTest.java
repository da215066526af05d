package org.sleepfollowup.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sleepfollowup.schemas.avro.ClinicSettings;
import org.sleepfollowup.schemas.avro.Contact;
import org.sleepfollowup.schemas.avro.FollowUpEvent;
import org.sleepfollowup.schemas.avro.FollowUpSession;
import org.sleepfollowup.schemas.avro.Outcome;
import org.sleepfollowup.schemas.avro.SessionCompleted;
import org.sleepfollowup.schemas.avro.StaffDecision;
import org.sleepfollowup.schemas.avro.SurveyAnswered;
import org.sleepfollowup.schemas.avro.TherapistSleep;

class SchemaCompatibilityTest {
    private static final SchemaValidator BOTH_WAYS =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    static Stream<Class<? extends SpecificRecord>> values() {
        return Stream.of(
                SessionCompleted.class,
                FollowUpEvent.class,
                FollowUpSession.class,
                SurveyAnswered.class,
                Outcome.class,
                TherapistSleep.class,
                ClinicSettings.class,
                StaffDecision.class,
                Contact.class);
    }

    @ParameterizedTest
    @MethodSource("values")
    void readsAndIsReadByEveryReleasedVersion(Class<? extends SpecificRecord> type) throws SchemaValidationException {
        BOTH_WAYS.validate(schema(type), ReleasedSchemas.of(type).reversed());
    }

    @ParameterizedTest
    @MethodSource("values")
    void isItselfTheNewestReleasedVersion(Class<? extends SpecificRecord> type) {
        List<Schema> released = ReleasedSchemas.of(type);
        assertThat(released)
                .as("no version released: add src/main/resources/released/"
                        + ReleasedSchemas.path(type.getSimpleName(), 1))
                .isNotEmpty();
        assertThat(SchemaNormalization.parsingFingerprint64(released.getLast()))
                .as("changed since its release: keep the old files and add released/"
                        + ReleasedSchemas.path(type.getSimpleName(), released.size() + 1) + " with\n"
                        + schema(type).toString(true))
                .isEqualTo(SchemaNormalization.parsingFingerprint64(schema(type)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aNewFieldWithoutDefaultIsRefused(Class<? extends SpecificRecord> type) {
        Schema now = schema(type);
        List<Schema.Field> fields = Stream.concat(
                        now.getFields().stream().map(f -> new Schema.Field(f, f.schema())),
                        Stream.of(new Schema.Field("added", Schema.create(Schema.Type.LONG))))
                .toList();
        Schema breaking = Schema.createRecord(now.getName(), null, now.getNamespace(), false, fields);
        assertThatThrownBy(() -> BOTH_WAYS.validate(breaking, ReleasedSchemas.of(type)))
                .isInstanceOf(SchemaValidationException.class);
    }

    @Test
    void aChangedTypeIsRefused() {
        Schema now = schema(TherapistSleep.class);
        List<Schema.Field> fields = now.getFields().stream()
                .map(f -> f.name().equals("answers")
                        ? new Schema.Field("answers", Schema.create(Schema.Type.STRING))
                        : new Schema.Field(f, f.schema()))
                .toList();
        Schema breaking = Schema.createRecord(now.getName(), null, now.getNamespace(), false, fields);
        assertThatThrownBy(() -> BOTH_WAYS.validate(breaking, ReleasedSchemas.of(TherapistSleep.class)))
                .isInstanceOf(SchemaValidationException.class);
    }

    private static Schema schema(Class<? extends SpecificRecord> type) {
        return SpecificData.get().getSchema(type);
    }
}
