package org.sleepfollowup.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are made, kept and compared. */
@Component
class Passwords {
    static final int SHORTEST = 8;
    /** What bcrypt takes into account; beyond it, two passwords would be the same. */
    static final int LONGEST_IN_BYTES = 72;

    private static final int GENERATED_BYTES = 12;

    private final SecureRandom random = new SecureRandom();
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final String nobodys = encoder.encode(generate());

    String generate() {
        byte[] bits = new byte[GENERATED_BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    boolean isAcceptable(String password) {
        return password.length() >= SHORTEST && password.getBytes(StandardCharsets.UTF_8).length <= LONGEST_IN_BYTES;
    }

    String hash(String password) {
        return encoder.encode(password);
    }

    boolean matches(String password, Account account) {
        return isAcceptable(password) && encoder.matches(password, account.passwordHash());
    }

    /** Takes as long as a comparison, so that nobody learns by the time which names there are. */
    void pretendToCompare(String password) {
        if (isAcceptable(password)) {
            encoder.matches(password, nobodys);
        }
    }
}
