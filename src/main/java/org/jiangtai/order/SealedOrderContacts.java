package org.jiangtai.order;

import java.util.List;
import org.jiangtai.order.OrderRepository.SealedRow;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SealedPhones;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the phones of orders' contacts anew. */
@Component
class SealedOrderContacts implements SealedPhones {

    private final OrderRepository orders;
    private final PhoneVault vault;
    private final TransactionTemplate transaction;

    SealedOrderContacts(OrderRepository orders, PhoneVault vault, TransactionTemplate transaction) {
        this.orders = orders;
        this.vault = vault;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public long left() {
        return orders.countSealedOtherwise(vault.currentKey());
    }

    @Override
    public List<Long> waiting(long after, int most) {
        return orders.findSealedOtherwise(vault.currentKey(), after, Limit.of(most));
    }

    @Override
    public void sealAnew(List<Long> ids) {
        List<SealedRow> rows = orders.findSealed(ids);
        transaction.executeWithoutResult(status -> rows.forEach(row -> orders.sealAnew(
                row.id(), row.phoneSealed(), vault.seal(vault.open(row.phoneSealed())), vault.currentKey())));
    }
}
