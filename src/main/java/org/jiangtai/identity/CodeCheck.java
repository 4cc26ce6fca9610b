package org.jiangtai.identity;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.identity.SecondFactors.Answer;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Recorder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Takes what a person gives as a second factor. What is wrong counts towards the lock of the account, as a wrong
 * password does; the count must last, so this is no part of a transaction that the refusal would roll back.
 */
@Component
class CodeCheck {

    private final SecondFactors factors;
    private final SignInRules people;
    private final PasswordEncoder encoder;
    private final ApplicationEventPublisher events;
    private final Recorder recorder;

    CodeCheck(
            SecondFactors factors,
            SignInRules people,
            PasswordEncoder encoder,
            ApplicationEventPublisher events,
            Recorder recorder) {
        this.factors = factors;
        this.people = people;
        this.encoder = encoder;
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
        AccountLock.Try counted = count(person);
        Answer answer = factors.take(person.accountId(), code);
        if (answer == Answer.WRONG) {
            failed(person, counted, "SecondFactor.failed");
            throw new InvalidInput("code", "invalid.code.wrong");
        }
        people.wasRight(person.getUsername());
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

    /**
     * Asks for the password again, of somebody who is signed in.
     *
     * @param field where it was typed
     * @return the hash that it fits
     * @throws InvalidInput for the field if it is wrong
     * @throws TooManyWrongCodes if the account is locked
     */
    String requirePassword(SignedIn person, String password, String field) {
        AccountLock.Try counted = count(person);
        String hash = people.loadUserByUsername(person.getUsername()).getPassword();
        if (!encoder.matches(password, hash)) {
            failed(person, counted, "Password.refused");
            throw new InvalidInput(field, "invalid.password.old");
        }
        people.wasRight(person.getUsername());
        return Objects.requireNonNull(hash);
    }

    /** Before anything is compared, so that many tries at once are no more tries than one after the other. */
    private AccountLock.Try count(SignedIn person) {
        AccountLock.Try counted = people.begin(person.getUsername());
        if (counted == AccountLock.Try.NONE) {
            throw new TooManyWrongCodes();
        }
        return counted;
    }

    private void failed(SignedIn person, AccountLock.Try counted, String action) {
        if (counted == AccountLock.Try.LAST) {
            people.tellLocked(person.getUsername());
        }
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(person.getUsername(), null),
                new BadCredentialsException("wrong")));
        record(person, action, Outcome.REFUSED);
    }

    /** Names the person, who may not be signed in yet. */
    private void record(SignedIn person, String action, Outcome outcome) {
        recorder.write(new Deed(action, person.getUsername(), "Account " + person.accountId(), outcome, Map.of()));
    }
}
