package org.jiangtai.place;

import java.util.List;
import org.jiangtai.place.VenueRepository.SealedRow;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of the venues' contacts anew. */
@Component
class SealedVenueContacts implements SealedPhones {

    private final VenueRepository venues;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedVenueContacts(VenueRepository venues, PhoneVault vault, TransactionTemplate transaction) {
        this.venues = venues;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "venues";
    }

    @Override
    public long left() {
        return venues.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return venues.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = venues.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> venues.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
