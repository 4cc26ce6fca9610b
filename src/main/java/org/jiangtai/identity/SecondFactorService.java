package org.jiangtai.identity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Recorder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second factor of whoever is signed in, and its reset by an administrator. It is not one transaction, because what
 * was tried in vain must be counted.
 */
@Service
public class SecondFactorService {

    private final SecondFactors factors;
    private final CodeCheck codes;
    private final CurrentPerson current;
    private final SignIns signIns;
    private final AccountRepository accounts;
    private final Recorder recorder;

    SecondFactorService(
            SecondFactors factors,
            CodeCheck codes,
            CurrentPerson current,
            SignIns signIns,
            AccountRepository accounts,
            Recorder recorder) {
        this.factors = factors;
        this.codes = codes;
        this.current = current;
        this.signIns = signIns;
        this.accounts = accounts;
        this.recorder = recorder;
    }

    /** How it stands with the own one. */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    @Transactional(readOnly = true)
    public SecondFactorState own() {
        return factors.state(current.require());
    }

    /** A new secret for the phone; nothing is kept before {@link #switchOn}. */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public Enrolment begin() {
        return factors.begin(current.require().getUsername());
    }

    /**
     * Switches the own one on; wherever else the person is signed in, that ends.
     *
     * @return the recovery codes, shown this once
     * @throws InvalidInput for the field {@code code} if it is wrong
     */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public List<String> switchOn(Enrolment enrolment, String code) {
        List<String> recoveryCodes = codes.set(current.require(), enrolment, code);
        signIns.endOthersOfMine(current, SignInEnd.SECOND_FACTOR_NEW);
        return recoveryCodes;
    }

    /**
     * Makes new recovery codes; the old ones are worth nothing from now on.
     *
     * @throws InvalidInput for the field {@code code} if it is wrong
     */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public List<String> renewRecoveryCodes(String code) {
        SignedIn person = current.require();
        codes.require(person, code);
        return factors.renewRecoveryCodes(person.accountId());
    }

    /**
     * Moves the own one to another phone; wherever else the person is signed in, that ends. The recovery codes stay good.
     *
     * @param fresh the new phone's first code
     * @param code a code of the old phone, or a recovery code where that is gone
     * @throws InvalidInput for the field {@code fresh} or {@code code}, whichever is wrong
     */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public void changePhone(Enrolment enrolment, String fresh, String code) {
        codes.changePhone(current.require(), enrolment, fresh, code);
        signIns.endOthersOfMine(current, SignInEnd.SECOND_FACTOR_NEW);
    }

    /**
     * Switches the own one off.
     *
     * @throws InvalidInput for the field that is wrong
     * @throws SecondFactorForced if the person's role asks for one
     */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public void switchOff(String password, String code) {
        SignedIn person = current.require();
        if (factors.isForcedFor(person)) {
            throw new SecondFactorForced();
        }
        codes.requirePassword(person, password, "password");
        codes.require(person, code);
        factors.remove(person.accountId());
    }

    /** The accounts that have one. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Set<Long> accountsWithOne() {
        return factors.accountsWithOne();
    }

    /**
     * Takes another person's second factor away because the phone is lost, and signs the person out. Where the role asks for one, the next
     * sign-in sets up a new one.
     *
     * @throws InvalidInput if it is one's own: that would be a way round it
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void reset(long accountId) {
        AccountEntity account = accounts.findById(accountId).orElseThrow(NotFound::new);
        if (account.id == current.require().accountId()) {
            throw new InvalidInput("account", "invalid.secondFactor.own");
        }
        factors.remove(accountId);
        signIns.endAllOf(accountId, SignInEnd.SECOND_FACTOR_NEW);
        recorder.write(Deed.done("SecondFactor.reset", "Account " + accountId));
    }
}
