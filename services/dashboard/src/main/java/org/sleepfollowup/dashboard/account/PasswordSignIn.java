package org.sleepfollowup.dashboard.account;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** A name and a password against the accounts. */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;
    private final Passwords passwords;
    private final FailedSignIns failures;

    PasswordSignIn(Accounts accounts, Passwords passwords, FailedSignIns failures) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.failures = failures;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String name = attempt.getName();
        String password = String.valueOf(attempt.getCredentials());
        if (!Account.isName(name)) {
            // Neither looked up nor counted: names of any length would fill the memory.
            throw wrong();
        }
        if (failures.mustWait(name)) {
            throw new LockedException("Too many failures in a row.");
        }
        Account account = accounts.find(name).orElse(null);
        if (account == null) {
            passwords.pretendToCompare(password);
        }
        if (account == null || !passwords.matches(password, account)) {
            failures.failed(name);
            throw wrong();
        }
        failures.succeeded(name);
        return UsernamePasswordAuthenticationToken.authenticated(
                new Caller.Person(account.name(), account.clinic()), null, List.of());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static BadCredentialsException wrong() {
        return new BadCredentialsException("Name or password is wrong.");
    }
}
