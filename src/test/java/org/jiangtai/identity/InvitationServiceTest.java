package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

@DatabaseTest
class InvitationServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    InvitationService invitations;

    @Autowired
    AccountService accounts;

    @Autowired
    InvitationRepository repository;

    @Autowired
    AuthenticationManager signIn;

    @Test
    void anInvitedPersonChoosesThePasswordAndSignsIn() {
        String username = "n" + Fixtures.unique();
        Invitation invitation = AsProgram.call(
                () -> invitations.invite(new NewPerson(username, "沈小满", Set.of(Grant.ofZone(Role.KEEPER)))));
        assertThatThrownBy(() -> tryToSignIn(username, Fixtures.PASSWORD)).isInstanceOf(BadCredentialsException.class);
        assertThat(invitation.expiresAt())
                .isBetween(Instant.now().plus(Duration.ofDays(6)), Instant.now().plus(Duration.ofDays(7)));
        assertThat(invitations.invited(token(invitation)).displayName()).isEqualTo("沈小满");
        assertThat(AsProgram.call(invitations::unused))
                .containsKey(invitation.person().id());

        invitations.accept(token(invitation), Fixtures.PASSWORD);
        tryToSignIn(username, Fixtures.PASSWORD);
        assertThat(AsProgram.call(invitations::unused))
                .doesNotContainKey(invitation.person().id());
    }

    @Test
    void aLinkWorksOnceAndAWeakPasswordDoesNotUseItUp() {
        String token = token(inviteAgain(fixtures.account(Role.KEEPER, null)));
        assertThatThrownBy(() -> invitations.accept(token, "Aa123456")).isInstanceOf(InvalidInput.class);
        invitations.accept(token, "Another-Day-8");
        assertThatThrownBy(() -> invitations.accept(token, "Another-Day-9")).isInstanceOf(InvitationOver.class);
        assertThatThrownBy(() -> invitations.invited(token)).isInstanceOf(InvitationOver.class);
    }

    @Test
    void aNewLinkEndsTheOldOneAndThePasswordStaysUntilItIsUsed() {
        Account account = fixtures.account(Role.KEEPER, null);
        String old = token(inviteAgain(account));
        String fresh = token(inviteAgain(account));
        assertThatThrownBy(() -> invitations.invited(old)).isInstanceOf(InvitationOver.class);
        tryToSignIn(account.username(), Fixtures.PASSWORD);
        invitations.accept(fresh, "Another-Day-8");
        assertThatThrownBy(() -> tryToSignIn(account.username(), Fixtures.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
        tryToSignIn(account.username(), "Another-Day-8");
    }

    @Test
    void anExpiredLinkAWrongOneAndOneOfAnAccountThatIsOffSayTheSame() {
        Account account = fixtures.account(Role.KEEPER, null);
        String token = token(inviteAgain(account));
        InvitationEntity kept = repository.findById(account.id()).orElseThrow();
        kept.expiresAt = Instant.now().minusSeconds(1);
        repository.save(kept);
        assertThatThrownBy(() -> invitations.invited(token)).isInstanceOf(InvitationOver.class);
        assertThatThrownBy(() -> invitations.invited("0123456789abcdefghjkmnpqrs"))
                .isInstanceOf(InvitationOver.class);

        String other = token(inviteAgain(account));
        AsProgram.run(() -> accounts.setEnabled(account.id(), false));
        assertThatThrownBy(() -> invitations.accept(other, "Another-Day-8")).isInstanceOf(InvitationOver.class);
    }

    @Test
    void theTokenIsKeptAsAHashOnly() {
        Account account = fixtures.account(Role.KEEPER, null);
        String token = token(inviteAgain(account));
        assertThat(repository.findById(account.id()).orElseThrow().tokenHash)
                .hasSize(64)
                .doesNotContain(token);
    }

    private Invitation inviteAgain(Account account) {
        return AsProgram.call(() -> invitations.inviteAgain(account.id()));
    }

    private static String token(Invitation invitation) {
        return invitation.address().substring(invitation.address().lastIndexOf('/') + 1);
    }

    private void tryToSignIn(String username, String password) {
        signIn.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(username, password));
    }
}
