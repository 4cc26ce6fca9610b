package org.jiangtai.event;

import java.util.List;
import org.jiangtai.event.EventRepository.SealedRow;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of events' contacts anew. */
@Component
class SealedEventContacts implements SealedPhones {

    private final EventRepository events;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedEventContacts(EventRepository events, PhoneVault vault, TransactionTemplate transaction) {
        this.events = events;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "events";
    }

    @Override
    public long left() {
        return events.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return events.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = events.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> events.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
