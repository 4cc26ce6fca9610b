package org.jiangtai.identity;

import java.util.List;
import java.util.Map;
import org.jiangtai.identity.SecondFactors.Answer;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;

/**
 * Takes what a person gives as a second factor. What is wrong counts towards the lock of the account, as a wrong
 * password does; the count must last, so this is no part of a transaction that the refusal would roll back.
 */
@Component
class CodeCheck {

    private final SecondFactors factors;
    private final SignInRules people;
    private final ApplicationEventPublisher events;
    private final Recorder recorder;

    CodeCheck(SecondFactors factors, SignInRules people, ApplicationEventPublisher events, Recorder recorder) {
        this.factors = factors;
        this.people = people;
        this.events = events;
        this.recorder = recorder;
    }

    /**
     * Uses up a code of the phone or a recovery code.
     *
     * @throws InvalidInput for the field {@code code} if it is wrong or was used
     * @throws TooManyWrongCodes if the account is locked
     */
    void require(SignedIn person, String code) {
        mayTry(person);
        Answer answer = factors.take(person.accountId(), code);
        if (answer == Answer.WRONG) {
            failed(person, "wrong second factor");
            throw new InvalidInput("code", "invalid.code.wrong");
        }
        record(person, answer == Answer.RECOVERY_CODE ? "RecoveryCode.used" : "SecondFactor.passed", Outcome.DONE);
    }

    /**
     * Sets up a second factor whose first code is right.
     *
     * @return the recovery codes
     * @throws InvalidInput for the field {@code code} if it is wrong
     */
    List<String> set(SignedIn person, Enrolment enrolment, String code) {
        List<String> recoveryCodes = factors.set(person.accountId(), enrolment, code);
        record(person, "SecondFactor.set", Outcome.DONE);
        return recoveryCodes;
    }

    /**
     * Moves to another phone.
     *
     * @param fresh the new phone's first code
     * @param code a code of the old phone or a recovery code
     * @throws InvalidInput for the field {@code fresh} or {@code code}, whichever is wrong
     */
    void changePhone(SignedIn person, Enrolment enrolment, String fresh, String code) {
        long firstStep = factors.firstStep(enrolment, fresh, "fresh");
        require(person, code);
        factors.changePhone(person.accountId(), enrolment, firstStep);
        record(person, "SecondFactor.set", Outcome.DONE);
    }

    void mayTry(SignedIn person) {
        if (!people.loadUserByUsername(person.getUsername()).isAccountNonLocked()) {
            throw new TooManyWrongCodes();
        }
    }

    void failed(SignedIn person, String why) {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(person.getUsername(), null),
                new BadCredentialsException(why)));
        record(person, "SecondFactor.failed", Outcome.REFUSED);
    }

    /** Names the person, who may not be signed in yet. */
    private void record(SignedIn person, String action, Outcome outcome) {
        recorder.write(new Deed(action, person.getUsername(), "Account " + person.accountId(), outcome, Map.of()));
    }
}
