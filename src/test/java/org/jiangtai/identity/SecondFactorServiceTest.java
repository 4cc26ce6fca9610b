package org.jiangtai.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.testing.Authenticator;
import org.jiangtai.testing.DatabaseTest;
import org.jiangtai.testing.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class SecondFactorServiceTest {

    @Autowired
    Fixtures fixtures;

    @Autowired
    SecondFactorService service;

    @Autowired
    SecondFactors factors;

    @Autowired
    SecondFactorRepository kept;

    @Autowired
    RecoveryCodeRepository keptCodes;

    @Autowired
    AuthenticationManager signIn;

    @Autowired
    JdbcTemplate database;

    @Autowired
    SealedSecondFactors sealed;

    @Autowired
    SignIns signIns;

    @Autowired
    SignInRules people;

    @Autowired
    CodeCheck codes;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aPasswordAloneGivesAnAdministratorNoRole() {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        Authentication half = password(account);
        assertThat(half).isInstanceOf(HalfSignIn.class);
        assertThat(half.isAuthenticated()).isFalse();
        assertThat(half.getAuthorities()).isEmpty();
        assertThat(half.getPrincipal()).isNotInstanceOf(SignedIn.class);
    }

    @Test
    void aPasswordIsEnoughForOthersUntilTheySwitchItOn() {
        Account account = fixtures.signIn(Role.KEEPER);
        assertThat(password(account).getPrincipal()).isInstanceOf(SignedIn.class);
        switchOn();
        assertThat(password(account)).isInstanceOf(HalfSignIn.class);
        assertThat(service.own().isOn()).isTrue();
        assertThat(service.own().codesLeft()).isEqualTo(RecoveryCodes.COUNT);
    }

    @Test
    void itIsOnOnlyAfterARightCode() {
        fixtures.signIn(Role.KEEPER);
        Enrolment enrolment = service.begin();
        assertThatThrownBy(() -> service.switchOn(enrolment, "000000x")).satisfies(wrong("invalid.code.first"));
        assertThat(service.own().isOn()).isFalse();
    }

    @Test
    void noCodeIsTakenTwice() {
        Account account = fixtures.signIn(Role.KEEPER);
        var phone = switchOn().phone();
        assertThat(factors.take(account.id(), phone.nextCode())).isEqualTo(SecondFactors.Answer.FROM_THE_PHONE);
        assertThat(factors.take(account.id(), phone.nextCode())).isEqualTo(SecondFactors.Answer.WRONG);
        assertThat(factors.take(account.id(), phone.code()))
                .as("the code that switched it on")
                .isEqualTo(SecondFactors.Answer.WRONG);
    }

    @Test
    void ofTwoWhoGiveTheSameCodeAtOnceOneGetsIn() throws Exception {
        Account account = fixtures.signIn(Role.KEEPER);
        String code = switchOn().phone().nextCode();
        Callable<SecondFactors.Answer> attempt = () -> factors.take(account.id(), code);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<SecondFactors.Answer> answers = people.invokeAll(List.of(attempt, attempt, attempt)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers).containsOnlyOnce(SecondFactors.Answer.FROM_THE_PHONE);
        }
    }

    @Test
    void aRecoveryCodeWorksOnceHoweverItIsTyped() {
        Account account = fixtures.signIn(Role.KEEPER);
        List<String> codes = switchOn().codes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("(\\w{4}-){3}\\w{4}"));
        String typed = codes.getFirst().replace("-", " ").toUpperCase(Locale.ROOT);
        assertThat(factors.take(account.id(), typed)).isEqualTo(SecondFactors.Answer.RECOVERY_CODE);
        assertThat(factors.take(account.id(), typed)).isEqualTo(SecondFactors.Answer.WRONG);
        assertThat(service.own().codesLeft()).isEqualTo(9);
    }

    @Test
    void neitherSecretNorRecoveryCodeCanBeReadInTheDatabase() {
        Account account = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        String sealed = new String(kept.findById(account.id()).orElseThrow().secretSealed, StandardCharsets.ISO_8859_1);
        assertThat(sealed)
                .doesNotContain(new String(set.enrolment().secret(), StandardCharsets.ISO_8859_1))
                .doesNotContain(set.enrolment().key());
        assertThat(keptCodes.findByAccountId(account.id()))
                .extracting(code -> code.codeHash)
                .hasSize(10)
                .allMatch(hash -> hash.length() == 64);
    }

    @Test
    void sealingAnewLeavesAloneWhatChangedMeanwhile() {
        Account account = fixtures.signIn(Role.KEEPER);
        switchOn();
        byte[] before = kept.findById(account.id()).orElseThrow().secretSealed;
        byte[] fresh = before.clone();
        fresh[0] ^= 1;
        transaction.executeWithoutResult(status -> kept.sealAnew(account.id(), before, fresh));
        assertThat(kept.findById(account.id()).orElseThrow().secretSealed).isEqualTo(fresh);
        transaction.executeWithoutResult(status -> kept.sealAnew(account.id(), before, before));
        assertThat(kept.findById(account.id()).orElseThrow().secretSealed).isEqualTo(fresh);
        transaction.executeWithoutResult(status -> kept.sealAnew(account.id(), fresh, before));
    }

    @Test
    void nothingIsLeftToSealAnewWhileTheKeyIsTheSame() {
        Account account = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        assertThat(sealed.left()).isZero();
        assertThat(sealed.waiting(0, 10)).isEmpty();
        assertThat(factors.take(account.id(), set.phone().nextCode())).isEqualTo(SecondFactors.Answer.FROM_THE_PHONE);
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        Account account = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        List<String> fresh = service.renewRecoveryCodes(set.codes().getFirst());
        assertThat(factors.take(account.id(), set.codes().getLast())).isEqualTo(SecondFactors.Answer.WRONG);
        assertThat(factors.take(account.id(), fresh.getLast())).isEqualTo(SecondFactors.Answer.RECOVERY_CODE);
    }

    @Test
    void switchingOffNeedsThePasswordAndACode() {
        Account account = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        assertThatThrownBy(() -> service.switchOff("wrong", set.codes().getFirst()))
                .satisfies(wrong("invalid.password.old"));
        assertThatThrownBy(() -> service.switchOff(Fixtures.PASSWORD, "000000x"))
                .satisfies(wrong("invalid.code.wrong"));
        assertThat(service.own().isOn()).isTrue();
        service.switchOff(Fixtures.PASSWORD, set.phone().nextCode());
        assertThat(service.own().isOn()).isFalse();
        assertThat(password(account).getPrincipal()).isInstanceOf(SignedIn.class);
    }

    @Test
    void anotherPhoneNeedsACodeOfBothAndTheOldOneIsWorthNothingAfterwards() {
        Account account = fixtures.signIn(Role.ADMINISTRATOR);
        var set = switchOn();
        Enrolment another = service.begin();
        var phone = new Authenticator(another.key());
        assertThatThrownBy(() ->
                        service.changePhone(another, "000000x", set.codes().getFirst()))
                .satisfies(wrong("invalid.code.first"));
        assertThatThrownBy(() -> service.changePhone(another, phone.code(), "000000x"))
                .satisfies(wrong("invalid.code.wrong"));
        service.changePhone(another, phone.code(), set.codes().getFirst());
        assertThat(factors.take(account.id(), set.phone().nextCode())).isEqualTo(SecondFactors.Answer.WRONG);
        assertThat(factors.take(account.id(), phone.nextCode())).isEqualTo(SecondFactors.Answer.FROM_THE_PHONE);
        assertThat(service.own().codesLeft()).isEqualTo(RecoveryCodes.COUNT - 1);
    }

    @Test
    void anAdministratorCannotSwitchItOff() {
        fixtures.signIn(Role.ADMINISTRATOR);
        var set = switchOn();
        assertThatThrownBy(
                        () -> service.switchOff(Fixtures.PASSWORD, set.phone().nextCode()))
                .isInstanceOf(SecondFactorForced.class);
    }

    @Test
    void fiveWrongCodesLockTheAccountAndTheRightPasswordInBetweenForgetsNone() {
        Account account = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        for (int i = 0; i < AccountLock.FAILURES; i++) {
            assertThatThrownBy(() -> service.renewRecoveryCodes("000000x")).satisfies(wrong("invalid.code.wrong"));
            if (i < AccountLock.FAILURES - 1) {
                assertThat(password(account)).isInstanceOf(HalfSignIn.class);
            }
        }
        assertThatThrownBy(() -> service.renewRecoveryCodes(set.phone().nextCode()))
                .isInstanceOf(TooManyWrongCodes.class);
        assertThatThrownBy(() -> password(account))
                .isInstanceOf(org.springframework.security.authentication.LockedException.class);
    }

    @Test
    void exactlyFiveOfManyCodesAtOnceAreLookedAt() throws Exception {
        Account account = fixtures.signIn(Role.KEEPER);
        switchOn();
        SignedIn person = people.find(account.id()).orElseThrow();
        var together = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(64)) {
            var tries = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> {
                        together.await();
                        try {
                            codes.require(person, "000000x");
                            return "right";
                        } catch (InvalidInput wrong) {
                            return "wrong";
                        } catch (TooManyWrongCodes locked) {
                            return "locked";
                        }
                    }))
                    .toList();
            together.countDown();
            List<String> answers = new ArrayList<>();
            for (var each : tries) {
                answers.add(each.get());
            }
            assertThat(answers).filteredOn("wrong"::equals).hasSize(AccountLock.FAILURES);
            assertThat(answers).filteredOn("locked"::equals).hasSize(64 - AccountLock.FAILURES);
        }
    }

    @Test
    void aNewSecondFactorEndsTheOtherSignIns() {
        Account account = fixtures.signIn(Role.KEEPER);
        open(account);
        var set = switchOn();
        assertThat(ends(account)).containsOnly(SignInEnd.SECOND_FACTOR_NEW);
        open(account);
        Enrolment another = service.begin();
        service.changePhone(
                another, new Authenticator(another.key()).code(), set.codes().getFirst());
        assertThat(ends(account)).hasSize(2).containsOnly(SignInEnd.SECOND_FACTOR_NEW);
        open(account);
        fixtures.signIn(Role.ADMINISTRATOR);
        service.reset(account.id());
        assertThat(ends(account)).hasSize(3).containsOnly(SignInEnd.SECOND_FACTOR_NEW);
    }

    @Test
    void aHalfSignInIsOverWhenAllSignInsWereEnded() {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        var half = (HalfSignIn) password(account);
        assertThat(half.stillHoldsFor(people.find(account.id()).orElseThrow())).isTrue();
        signIns.endAllOf(account.id(), SignInEnd.PASSWORD_CHANGED);
        assertThat(half.stillHoldsFor(people.find(account.id()).orElseThrow())).isFalse();
    }

    private void open(Account account) {
        assertThat(signIns.open(people.find(account.id()).orElseThrow(), new Origin("10.0.0.7", "Firefox")))
                .isPresent();
    }

    private List<SignInEnd> ends(Account account) {
        return signIns.of(account.id()).stream().map(SignIn::how).toList();
    }

    @Test
    void anAdministratorResetsAnothersButNotTheOwn() {
        Account keeper = fixtures.signIn(Role.KEEPER);
        switchOn();
        assertThatThrownBy(() -> service.reset(keeper.id())).isInstanceOf(AccessDeniedException.class);

        Account administrator = fixtures.signIn(Role.ADMINISTRATOR);
        switchOn();
        assertThat(service.accountsWithOne()).contains(keeper.id(), administrator.id());
        service.reset(keeper.id());
        assertThat(service.accountsWithOne()).doesNotContain(keeper.id());
        assertThat(keptCodes.findByAccountId(keeper.id())).isEmpty();
        assertThatThrownBy(() -> service.reset(administrator.id())).satisfies(wrong("invalid.secondFactor.own"));
    }

    @Test
    void aSecondOneIsNotSetOverTheFirst() {
        fixtures.signIn(Role.KEEPER);
        switchOn();
        Enrolment another = service.begin();
        assertThatThrownBy(() -> service.switchOn(another, new Authenticator(another.key()).code()))
                .isInstanceOf(SecondFactorIsOn.class);
    }

    @Test
    void theRecordTellsWhoGaveWhichFactorAndWhatFailed() {
        Account keeper = fixtures.signIn(Role.KEEPER);
        var set = switchOn();
        assertThatThrownBy(() -> service.renewRecoveryCodes("000000x")).satisfies(wrong("invalid.code.wrong"));
        service.renewRecoveryCodes(set.phone().nextCode());
        List<String> codes = set.codes();
        assertThatThrownBy(() -> service.switchOff(Fixtures.PASSWORD, codes.getFirst()))
                .satisfies(wrong("invalid.code.wrong"));
        fixtures.signIn(Role.ADMINISTRATOR);
        service.reset(keeper.id());
        assertThat(database.queryForList(
                        "select action from audit_line where target = ? and action not like '%Service.%'"
                                + " and action <> 'Program.work' order by id",
                        String.class, "Account " + keeper.id()))
                .containsSubsequence(
                        "SecondFactor.set", "SecondFactor.failed", "SecondFactor.passed", "SecondFactor.failed")
                .contains("SecondFactor.reset");
        assertThat(database.queryForList("select details from audit_line", String.class))
                .noneMatch(details -> details.contains(set.enrolment().key()));
    }

    @Test
    void aHalfSignInIsOverAfterTenMinutes() {
        Account account = fixtures.account(Role.ADMINISTRATOR, null);
        var half = (HalfSignIn) password(account);
        assertThat(half.isOverAt(
                        java.time.Instant.now().plus(HalfSignIn.PATIENCE).minusSeconds(60)))
                .isFalse();
        assertThat(half.isOverAt(
                        java.time.Instant.now().plus(HalfSignIn.PATIENCE).plusSeconds(1)))
                .isTrue();
    }

    private record Set(Enrolment enrolment, Authenticator phone, List<String> codes) {}

    private Set switchOn() {
        Enrolment enrolment = service.begin();
        var phone = new Authenticator(enrolment.key());
        return new Set(enrolment, phone, service.switchOn(enrolment, phone.code()));
    }

    private Authentication password(Account account) {
        return signIn.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(account.username(), Fixtures.PASSWORD));
    }

    private static java.util.function.Consumer<Throwable> wrong(String key) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo(key));
    }
}
