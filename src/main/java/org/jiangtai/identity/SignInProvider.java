package org.jiangtai.identity;

import org.springframework.security.authentication.AccountStatusUserDetailsChecker;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks name and password; whoever has or needs a second factor is half signed in by them. Each try costs one
 * comparison, whether there is such an account or not, and whether it is locked or switched off: neither the answer nor
 * the time it takes tells who has an account.
 */
@Component
class SignInProvider extends DaoAuthenticationProvider {

    private final SignInRules people;
    private final FirstFactor firstFactor;

    SignInProvider(SignInRules people, PasswordEncoder encoder, FirstFactor firstFactor) {
        super(people);
        setPasswordEncoder(encoder);
        // What state an account is in matters once the password was right, and not before it was compared.
        setPreAuthenticationChecks(user -> {});
        setPostAuthenticationChecks(new AccountStatusUserDetailsChecker());
        this.people = people;
        this.firstFactor = firstFactor;
    }

    @Override
    protected void additionalAuthenticationChecks(UserDetails user, UsernamePasswordAuthenticationToken typed) {
        AccountLock.Try counted = people.begin(user.getUsername());
        try {
            super.additionalAuthenticationChecks(user, typed);
        } catch (BadCredentialsException wrong) {
            if (counted == AccountLock.Try.LAST) {
                people.tellLocked(user.getUsername());
            }
            throw wrong;
        }
        if (counted == AccountLock.Try.NONE) {
            throw new LockedException("locked");
        }
        people.wasRight(user.getUsername());
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Authentication whole = super.createSuccessAuthentication(principal, authentication, user);
        return firstFactor.given((SignedIn) user, whole);
    }
}
