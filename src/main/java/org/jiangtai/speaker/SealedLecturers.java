package org.jiangtai.speaker;

import java.util.List;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.jiangtai.speaker.LecturerRepository.SealedRow;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of lecturers anew. */
@Component
class SealedLecturers implements SealedPhones {

    private final LecturerRepository lecturers;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedLecturers(LecturerRepository lecturers, PhoneVault vault, TransactionTemplate transaction) {
        this.lecturers = lecturers;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "lecturers";
    }

    @Override
    public long left() {
        return lecturers.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return lecturers.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = lecturers.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> lecturers.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
