package org.sleepfollowup.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.sleepfollowup.dashboard.clinic.Clinics;
import org.sleepfollowup.schemas.ApiKey;
import org.springframework.stereotype.Component;

/** Whose key is it? */
@Component
class ApiKeys {
    private final Clinics clinics;
    private final OperatorProperties operator;

    ApiKeys(Clinics clinics, OperatorProperties operator) {
        this.clinics = clinics;
        this.operator = operator;
    }

    Optional<Caller> owner(String key) {
        if (isOperator(key)) {
            return Optional.of(new Caller.Operator());
        }
        return clinics.ownerOfKey(new ApiKey(key).hash()).map(Caller.Program::new);
    }

    private boolean isOperator(String key) {
        String expected = operator.operatorKey();
        return !expected.isEmpty()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }
}
