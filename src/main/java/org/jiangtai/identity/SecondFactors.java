package org.jiangtai.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The second factors that are kept, who must have one, and whether a code is good. It asks nobody who may. */
@Component
@Transactional
class SecondFactors {

    private final SecondFactorRepository factors;
    private final RecoveryCodes recoveryCodes;
    private final SecretVault vault;
    private final Totp totp;
    private final Texts texts;
    private final Clock clock;
    private final Set<Role> forcedFor;

    SecondFactors(
            SecondFactorRepository factors,
            RecoveryCodes recoveryCodes,
            SecretVault vault,
            Totp totp,
            Texts texts,
            Clock clock,
            @Value("${jiangtai.second-factor.forced-for}") List<@Nullable Role> forcedFor) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.vault = vault;
        this.totp = totp;
        this.texts = texts;
        this.clock = clock;
        // A setting that ends with a comma has an empty end.
        this.forcedFor = forcedFor.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** What a code turned out to be. */
    enum Answer {
        FROM_THE_PHONE,
        RECOVERY_CODE,
        WRONG
    }

    boolean isForcedFor(SignedIn person) {
        return forcedFor.stream().anyMatch(person::has);
    }

    @Transactional(readOnly = true)
    public boolean isOn(long accountId) {
        return factors.existsById(accountId);
    }

    /** Whether more than the first factor is asked of this person. */
    @Transactional(readOnly = true)
    public boolean isAskedOf(SignedIn person) {
        return isForcedFor(person) || isOn(person.accountId());
    }

    @Transactional(readOnly = true)
    public SecondFactorState state(SignedIn person) {
        Optional<SecondFactorEntity> factor = factors.findById(person.accountId());
        return new SecondFactorState(
                factor.map(kept -> kept.setAt).orElse(null),
                isForcedFor(person),
                recoveryCodes.left(person.accountId()));
    }

    @Transactional(readOnly = true)
    public Set<Long> accountsWithOne() {
        return factors.accountIds();
    }

    /** A new secret; nothing is kept of it yet. */
    Enrolment begin(String username) {
        return Enrolment.of(totp.newSecret(), texts.in(Texts.CHINESE, "app.name"), username);
    }

    /**
     * Keeps a secret whose first code is right, and makes the recovery codes.
     *
     * @throws InvalidInput for the field {@code code} if it is wrong
     * @throws SecondFactorIsOn if there is one already
     */
    public List<String> set(long accountId, Enrolment enrolment, String code) {
        if (factors.lock(accountId).isPresent()) {
            throw new SecondFactorIsOn();
        }
        var factor = new SecondFactorEntity();
        factor.accountId = accountId;
        keep(enrolment, firstStep(enrolment, code, "code"), factor);
        factors.save(factor);
        return recoveryCodes.renew(accountId);
    }

    /** Puts another phone's secret in the place of the one before; the recovery codes stay good. */
    public void changePhone(long accountId, Enrolment enrolment, long firstStep) {
        keep(enrolment, firstStep, factors.lock(accountId).orElseThrow(NotFound::new));
    }

    private void keep(Enrolment enrolment, long firstStep, SecondFactorEntity factor) {
        factor.secretSealed = vault.seal(enrolment.secret());
        factor.lastStep = firstStep;
        factor.setAt = clock.instant();
    }

    /**
     * The step of a new phone's first code.
     *
     * @throws InvalidInput for the field if the code is wrong
     */
    long firstStep(Enrolment enrolment, String code, String field) {
        return totp.step(enrolment.secret(), TypedCode.of(code).value(), 0)
                .orElseThrow(() -> new InvalidInput(field, "invalid.code.first"));
    }

    /** Tries a code and uses it up if it is good. Given twice at once, it is good once. */
    public Answer take(long accountId, String code) {
        Optional<SecondFactorEntity> factor = factors.findById(accountId);
        if (factor.isEmpty()) {
            return Answer.WRONG;
        }
        var typed = TypedCode.of(code);
        if (!typed.isFromThePhone()) {
            return recoveryCodes.use(accountId, typed) ? Answer.RECOVERY_CODE : Answer.WRONG;
        }
        OptionalLong step = totp.step(vault.open(factor.get().secretSealed), typed.value(), factor.get().lastStep);
        boolean good = step.isPresent() && factors.useUp(accountId, step.getAsLong()) == 1;
        return good ? Answer.FROM_THE_PHONE : Answer.WRONG;
    }

    public List<String> renewRecoveryCodes(long accountId) {
        return recoveryCodes.renew(accountId);
    }

    public void remove(long accountId) {
        factors.lock(accountId).ifPresent(factors::delete);
        recoveryCodes.forget(accountId);
    }
}
