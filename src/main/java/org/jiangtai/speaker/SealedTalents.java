package org.jiangtai.speaker;

import java.util.List;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.jiangtai.speaker.LecturerRepository.SealedRow;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of the talent pool anew. */
@Component
class SealedTalents implements SealedPhones {

    private final TalentRepository talents;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedTalents(TalentRepository talents, PhoneVault vault, TransactionTemplate transaction) {
        this.talents = talents;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "talents";
    }

    @Override
    public long left() {
        return talents.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return talents.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = talents.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> talents.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
