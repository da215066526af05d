package org.sleepfollowup.survey.clinic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.schemas.ApiKey;
import org.sleepfollowup.survey.problem.NoEntryException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells callers by the key that they show. */
@Component
public class Callers {
    private static final String SCHEME = "bearer ";

    private final Clinics clinics;
    private final String operatorKey;

    Callers(Clinics clinics, @Value("${sleepfollowup.operator-key:}") String operatorKey) {
        this.clinics = clinics;
        this.operatorKey = operatorKey;
    }

    /**
     * The caller of a request.
     *
     * @param authorization its header of that name, if any
     * @throws NoEntryException when there is no key, or an unknown one
     */
    public Caller identify(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            throw NoEntryException.unknownCaller();
        }
        String key = authorization.substring(SCHEME.length()).strip();
        if (isOperators(key)) {
            return new Caller.Operator();
        }
        return clinics.ofKey(new ApiKey(key).hash())
                .map(Caller.OfClinic::new)
                .orElseThrow(NoEntryException::unknownCaller);
    }

    private boolean isOperators(String key) {
        return !operatorKey.isEmpty()
                && MessageDigest.isEqual(
                        operatorKey.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
