package org.sleepfollowup.dashboard.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sleepfollowup.dashboard.refusal.FieldError;
import org.sleepfollowup.dashboard.refusal.Refusal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Makes sign-ins, or sets their passwords. */
@RestController
class UsersApi {
    private final Accounts accounts;
    private final Passwords passwords;

    UsersApi(Accounts accounts, Passwords passwords) {
        this.accounts = accounts;
        this.passwords = passwords;
    }

    /** The password to set; left out, one is made. */
    record Wish(@Nullable String password) {}

    /** The only time that the password is told. */
    record SignIn(String user, String password) {}

    @PutMapping("/api/clinics/{clinic}/users/{user}")
    SignIn put(
            @PathVariable String clinic,
            @PathVariable String user,
            @RequestBody(required = false) @Nullable Wish wish) {
        if (!Account.isName(user)) {
            throw Refusal.invalid(List.of(
                    new FieldError("user", "Use 1 to 64 letters, digits and . _ @ + - of the Latin alphabet.")));
        }
        String password = wish == null || wish.password() == null ? passwords.generate() : wish.password();
        if (!passwords.isAcceptable(password)) {
            throw Refusal.invalid(List.of(new FieldError(
                    "password",
                    "Use at least " + Passwords.SHORTEST + " characters, and no more than " + Passwords.LONGEST_IN_BYTES
                            + " bytes in UTF-8; or leave it out to have one made.")));
        }
        if (!accounts.put(new Account(user, clinic, passwords.hash(password)))) {
            throw Refusal.conflict("The name is taken.", "Choose another name: this one signs in to another clinic.");
        }
        return new SignIn(user, password);
    }
}
