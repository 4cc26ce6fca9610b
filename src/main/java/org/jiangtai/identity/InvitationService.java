package org.jiangtai.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.shared.Deed;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Recorder;
import org.jiangtai.shared.Tokens;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links by which people choose their own password: the first one, or a new one for one that was forgotten.
 * The administrator hands the link over and never knows a password.
 */
@Service
@Transactional
public class InvitationService {

    private final AccountMaker maker;
    private final AccountRepository accounts;
    private final InvitationRepository invitations;
    private final Passwords passwords;
    private final SignIns signIns;
    private final Tokens tokens;
    private final Recorder recorder;
    private final Clock clock;
    private final String baseUrl;
    private final Duration valid;

    InvitationService(
            AccountMaker maker,
            AccountRepository accounts,
            InvitationRepository invitations,
            Passwords passwords,
            SignIns signIns,
            Tokens tokens,
            Recorder recorder,
            Clock clock,
            @Value("${jiangtai.base-url}") String baseUrl,
            @Value("${jiangtai.invitation.valid}") Duration valid) {
        this.maker = maker;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.signIns = signIns;
        this.tokens = tokens;
        this.recorder = recorder;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.valid = valid;
    }

    /**
     * Makes an account and the link by which its owner chooses the password.
     *
     * @throws InvalidInput if the user name is taken or a field is not as it must be
     */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public Invitation invite(NewPerson wanted) {
        return fresh(maker.make(wanted));
    }

    /** Makes a new link for an account; the one before works no more. The password stays until the link is used. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    public Invitation inviteAgain(long accountId) {
        return fresh(accounts.findById(accountId).orElseThrow(NotFound::new));
    }

    /** Until when the links work that were not used yet, by account; those that are over are among them. */
    @RolesAllowed(Role.Named.ADMINISTRATOR)
    @Transactional(readOnly = true)
    public Map<Long, Instant> unused() {
        return invitations.findByUsedAtIsNull().stream()
                .collect(Collectors.toMap(each -> each.accountId, each -> each.expiresAt));
    }

    /**
     * For whom a link is.
     *
     * @throws InvitationOver if it does not work
     */
    @PermitAll
    @Transactional(readOnly = true)
    public AccountChoice invited(String token) {
        return invitations
                .findByTokenHash(Tokens.hash(token))
                .map(invitation -> open(invitation, accounts::findById))
                .orElseThrow(InvitationOver::new)
                .toChoice();
    }

    /**
     * Uses a link up: sets the password, opens the account if it was locked, and signs out whoever was signed in.
     *
     * @throws InvitationOver if it does not work
     * @throws InvalidInput for the field {@code password}; the link goes on working
     */
    @PermitAll
    public void accept(String token, String password) {
        InvitationEntity invitation =
                invitations.lockByTokenHash(Tokens.hash(token)).orElseThrow(InvitationOver::new);
        AccountEntity account = open(invitation, accounts::lockById);
        passwords.set(account, password);
        invitation.usedAt = clock.instant();
        signIns.endAllOf(account.id, SignInEnd.PASSWORD_CHANGED);
        recorder.writeAlong(
                new Deed("Invitation.used", account.username, "Account " + account.id, Outcome.DONE, Map.of()));
    }

    private AccountEntity open(InvitationEntity invitation, Function<Long, Optional<AccountEntity>> by) {
        if (!invitation.isOpenAt(clock.instant())) {
            throw new InvitationOver();
        }
        return by.apply(invitation.accountId).filter(account -> account.enabled).orElseThrow(InvitationOver::new);
    }

    private Invitation fresh(AccountEntity account) {
        String token = tokens.next();
        InvitationEntity invitation = invitations.findById(account.id).orElseGet(InvitationEntity::new);
        invitation.accountId = account.id;
        invitation.tokenHash = Tokens.hash(token);
        invitation.madeAt = clock.instant();
        invitation.expiresAt = clock.instant().plus(valid);
        invitation.usedAt = null;
        invitations.save(invitation);
        recorder.writeAlong(Deed.done("Invitation.made", "Account " + account.id));
        return new Invitation(account.toChoice(), baseUrl + "/desk/invitation/" + token, invitation.expiresAt);
    }
}
