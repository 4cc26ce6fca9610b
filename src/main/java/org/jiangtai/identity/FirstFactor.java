package org.jiangtai.identity;

import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Decides how far the first factor leads: all the way, or to the page that asks for the second. */
@Component
class FirstFactor {

    private final SecondFactors secondFactors;
    private final Clock clock;

    FirstFactor(SecondFactors secondFactors, Clock clock) {
        this.secondFactors = secondFactors;
        this.clock = clock;
    }

    /** @param whole what the person gets if nothing more is asked */
    Authentication given(SignedIn person, Authentication whole) {
        return secondFactors.isAskedOf(person) ? new HalfSignIn(person, clock.instant()) : whole;
    }
}
