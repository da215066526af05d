package org.sleepfollowup.schemas.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a seal is bound to (HPKE's info): clinic and session, each with its length, so that no two pairs are alike. */
final class SealContext {
    private SealContext() {}

    static byte[] of(String clinicId, String sessionId) {
        byte[] clinic = clinicId.getBytes(StandardCharsets.UTF_8);
        byte[] session = sessionId.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(8 + clinic.length + session.length)
                .putInt(clinic.length)
                .put(clinic)
                .putInt(session.length)
                .put(session)
                .array();
    }
}
