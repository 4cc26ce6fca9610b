package org.jiangtai.identity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Recorder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * The second factor of whoever is signed in, and its reset by an administrator. It is not one transaction, because what
 * was tried in vain must be counted.
 */
@Service
public class SecondFactorService {

    private final SecondFactors factors;
    private final CodeCheck codes;
    private final CurrentPerson current;
    private final SignInRules people;
    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final Recorder recorder;

    SecondFactorService(
            SecondFactors factors,
            CodeCheck codes,
            CurrentPerson current,
            SignInRules people,
            AccountRepository accounts,
            PasswordEncoder encoder,
            Recorder recorder) {
        this.factors = factors;
        this.codes = codes;
        this.current = current;
        this.people = people;
        this.accounts = accounts;
        this.encoder = encoder;
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
     * Switches the own one on.
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
        return codes.set(current.require(), enrolment, code);
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
     * Moves the own one to another phone. The recovery codes stay good.
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
        codes.mayTry(person);
        String hash = people.loadUserByUsername(person.getUsername()).getPassword();
        if (!encoder.matches(password, hash)) {
            codes.failed(person, "wrong password");
            throw new InvalidInput("password", "invalid.password.old");
        }
        codes.require(person, code);
        factors.remove(person.accountId());
    }

    /** The accounts that have one. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public Set<Long> accountsWithOne() {
        return factors.accountsWithOne();
    }

    /**
     * Takes another person's second factor away because the phone is lost. Where the role asks for one, the next
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
        recorder.write(Deed.done("SecondFactor.reset", "Account " + accountId));
    }
}
