package org.sleepfollowup.intake.handover;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.intake.clinic.ClinicId;
import org.sleepfollowup.intake.session.Session;
import org.sleepfollowup.intake.session.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keyed digests: HMAC-SHA256 under the database's own key, so that no address can be guessed from one. */
@Component
class Digests {
    private static final String HMAC = "HmacSHA256";

    private final JdbcClient database;
    private volatile @Nullable SecretKeySpec key;

    Digests(JdbcClient database) {
        this.database = database;
    }

    /** Of all that a session says. */
    String of(ClinicId clinic, Session session) {
        return of(SessionAvro.content(clinic, session));
    }

    /** Of which session it is. A clinic's id holds no slash, so that no two pairs are alike. */
    String of(ClinicId clinic, SessionId session) {
        return of((clinic + "/" + session).getBytes(StandardCharsets.UTF_8));
    }

    private String of(byte[] content) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec read = key;
        if (read == null) {
            String hex = database.sql("select hex from intake.digest_key")
                    .query(String.class)
                    .single();
            read = new SecretKeySpec(HexFormat.of().parseHex(hex), HMAC);
            key = read;
        }
        return read;
    }
}
