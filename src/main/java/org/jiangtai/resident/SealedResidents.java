package org.jiangtai.resident;

import java.util.List;
import org.jiangtai.resident.ResidentRepository.SealedRow;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of remembered residents anew, and makes the hashes anew by which they are found. */
@Component
class SealedResidents implements SealedPhones {

    private final ResidentRepository residents;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedResidents(ResidentRepository residents, PhoneVault vault, TransactionTemplate transaction) {
        this.residents = residents;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "residents";
    }

    @Override
    public long left() {
        return residents.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return residents.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = residents.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(this::seal));
    }

    private void seal(SealedRow row) {
        PhoneNumber phone = vault.open(row.phoneSealed());
        residents.sealAnew(
                row.id(), row.phoneFingerprint(), vault.seal(phone), vault.fingerprint(phone), vault.currentKey());
    }
}
