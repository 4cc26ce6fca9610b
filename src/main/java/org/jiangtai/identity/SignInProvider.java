package org.jiangtai.identity;

import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks name and password; whoever has or needs a second factor is half signed in by them. */
@Component
class SignInProvider extends DaoAuthenticationProvider {

    private final FirstFactor firstFactor;

    SignInProvider(SignInRules people, PasswordEncoder encoder, FirstFactor firstFactor) {
        super(people);
        setPasswordEncoder(encoder);
        this.firstFactor = firstFactor;
    }

    @Override
    protected Authentication createSuccessAuthentication(
            Object principal, Authentication authentication, UserDetails user) {
        Authentication whole = super.createSuccessAuthentication(principal, authentication, user);
        return firstFactor.given((SignedIn) user, whole);
    }
}
