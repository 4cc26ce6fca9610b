package org.jiangtai.registration;

import java.util.List;
import org.jiangtai.registration.RegistrationRepository.SealedRow;
import org.jiangtai.shared.PhoneNumber;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of registrations anew and makes their hashes anew, the one of the number with the name too. */
@Component
class SealedRegistrations implements SealedPhones {

    private final RegistrationRepository registrations;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedRegistrations(RegistrationRepository registrations, PhoneVault vault, TransactionTemplate transaction) {
        this.registrations = registrations;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "registrations";
    }

    @Override
    public long left() {
        return registrations.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return registrations.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = registrations.findSealed(ids);
        try {
            transaction.executeWithoutResult(status -> rows.forEach(row -> seal(row, true)));
        } catch (DataIntegrityViolationException doubles) {
            rows.forEach(this::sealAlone);
        }
    }

    /** The same person twice, at the very moment when the keys changed: the later one counts as another person. */
    private void sealAlone(SealedRow row) {
        try {
            transaction.executeWithoutResult(status -> seal(row, true));
        } catch (DataIntegrityViolationException twice) {
            transaction.executeWithoutResult(status -> seal(row, false));
        }
    }

    private void seal(SealedRow row, boolean counted) {
        PhoneNumber phone = vault.open(row.phoneSealed());
        registrations.sealAnew(
                row.id(),
                row.phoneFingerprint(),
                vault.seal(phone),
                vault.fingerprint(phone),
                counted ? vault.fingerprint(RegistrationMaker.person(phone, row.name())) : null,
                vault.currentKey());
    }
}
