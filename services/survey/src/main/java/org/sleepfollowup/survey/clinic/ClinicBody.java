package org.sleepfollowup.survey.clinic;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** A clinic's settings as JSON. Sent, what is left out stays as it is; received, everything is there. */
record ClinicBody(
        @Nullable String clinicId,
        @Nullable String name,
        @Nullable String timeZone,
        @Nullable String locale,
        @Nullable String senderName,
        @Nullable String senderAddress,
        @Nullable String replyTo,
        @Nullable Boolean askWithoutConsent,
        @Nullable Integer minimumClients,
        @Nullable List<WaveBody> waves,
        @Nullable String quietFrom,
        @Nullable String quietTo,
        @Nullable Integer therapistOnceInDays,
        @Nullable Integer asksAtMost,
        @Nullable Integer asksAtMostInDays,
        @Nullable Integer restAfterSilent,
        @Nullable Integer restDays,
        @Nullable String updatedAt,
        @Nullable String apiKey) {

    /** One wave; what is not sent of it stays as it is, and so do waves that are not sent. */
    record WaveBody(
            @Nullable String wave,
            @Nullable Boolean enabled,
            @Nullable String localTime,
            @Nullable Integer reminderAfterHours,
            @Nullable Integer closesAfterHours) {}

    /** Strict: a misspelt field, a number in quotes or a field given twice is an error and not a surprise later. */
    static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(
                    LogicalType.Textual,
                    texts -> texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    /** The settings of a clinic, without its keys. */
    static ClinicBody of(Clinic clinic) {
        return of(clinic, null);
    }

    /** The same for the call that made the clinic, with its first key: shown once. */
    static ClinicBody of(Clinic clinic, @Nullable String apiKey) {
        return new ClinicBody(
                clinic.id().value(),
                clinic.name(),
                clinic.zone().getId(),
                clinic.locale(),
                clinic.senderName(),
                clinic.senderAddress(),
                clinic.replyTo(),
                clinic.askWithoutConsent(),
                clinic.minimumClients(),
                List.of(Wave.values()).stream()
                        .map(clinic::wave)
                        .map(ClinicBody::of)
                        .toList(),
                clinic.quiet().from().toString(),
                clinic.quiet().to().toString(),
                clinic.limits().therapistOnceInDays(),
                clinic.limits().asksAtMost(),
                clinic.limits().asksAtMostInDays(),
                clinic.limits().restAfterSilent(),
                clinic.limits().restDays(),
                clinic.updatedAt().toString(),
                apiKey);
    }

    private static WaveBody of(WaveSettings wave) {
        return new WaveBody(
                wave.wave().code(),
                wave.enabled(),
                wave.localTime().toString(),
                wave.reminderAfterHours(),
                wave.closesAfterHours());
    }
}
