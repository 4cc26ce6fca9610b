package org.jiangtai.identity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jiangtai.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a person is and was signed in; one's own, and for the administrator the way to end anybody's. */
@Service
@Transactional
public class SignInService {

    private final SignIns signIns;
    private final AccountRepository accounts;
    private final CurrentPerson current;

    SignInService(SignIns signIns, AccountRepository accounts, CurrentPerson current) {
        this.signIns = signIns;
        this.accounts = accounts;
        this.current = current;
    }

    /** The current person's sign-ins, the last one first. */
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
    public List<SignIn> mine() {
        return signIns.of(current.require().accountId());
    }

    /** The sign-in that asks. */
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
    public Optional<SignIn> current() {
        return SignInMark.current().map(SignInMark::signInId).flatMap(signIns::find);
    }

    /**
     * Ends one of the current person's sign-ins.
     *
     * @throws NotFound if it is nobody's or somebody else's
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
    public void endMine(long id) {
        if (mine().stream().noneMatch(own -> own.id() == id)) {
            throw new NotFound();
        }
        signIns.end(id, SignInEnd.BY_OWNER);
    }

    /** Ends all of the current person's sign-ins but this one. */
    @RolesAllowed({
        Role.Named.ORGANISER,
        Role.Named.KEEPER,
        Role.Named.HANDLER,
        Role.Named.LECTURER,
        Role.Named.REVIEWER,
        Role.Named.AUDITOR,
        Role.Named.ADMINISTRATOR
    })
    public void endMyOthers() {
        signIns.endOthersOfMine(current, SignInEnd.BY_OWNER);
    }

    /** Ends all sign-ins of an account. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public void endAllOf(long accountId) {
        signIns.endAllOf(accounts.findById(accountId).orElseThrow(NotFound::new).id, SignInEnd.BY_ADMINISTRATOR);
    }
}
