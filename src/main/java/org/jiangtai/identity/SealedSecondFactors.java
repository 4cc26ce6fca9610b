package org.jiangtai.identity;

import java.util.List;
import org.jiangtai.shared.SealedPhones;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seals the secrets of second factors anew, beside the phone numbers. */
@Component
@Transactional
class SealedSecondFactors implements SealedPhones {

    private final SecondFactorRepository factors;
    private final SecretVault vault;

    SealedSecondFactors(SecondFactorRepository factors, SecretVault vault) {
        this.factors = factors;
        this.vault = vault;
    }

    @Override
    public String name() {
        return "secondFactors";
    }

    @Override
    public long left() {
        return otherwise().size();
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return otherwise().stream()
                .map(factor -> factor.accountId)
                .filter(id -> id > after)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public void sealAnew(List<Long> ids) {
        factors.findAllById(ids)
                .forEach(factor -> factors.sealAnew(
                        factor.accountId, factor.secretSealed, vault.seal(vault.open(factor.secretSealed))));
    }

    private List<SecondFactorEntity> otherwise() {
        return factors.findAll().stream()
                .filter(factor -> !vault.isCurrent(factor.secretSealed))
                .toList();
    }
}
