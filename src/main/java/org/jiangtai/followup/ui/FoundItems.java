package org.jiangtai.followup.ui;

import java.util.List;
import java.util.Locale;
import org.jiangtai.followup.LedgerOrder;
import org.jiangtai.followup.LedgerQuery;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.LedgerSort;
import org.jiangtai.uikit.PagedList;

/** What one look into the ledger found. */
record FoundItems(LedgerService ledger, LedgerQuery query) implements PagedList.Found<LedgerRow> {

    @Override
    public List<LedgerRow> page(int offset, int limit, List<PagedList.Order> orders) {
        return ledger.find(query, orders(orders), offset, limit);
    }

    @Override
    public long count() {
        return ledger.count(query);
    }

    static List<LedgerOrder> orders(List<PagedList.Order> orders) {
        return orders.stream()
                .map(order ->
                        new LedgerOrder(LedgerSort.valueOf(order.key().toUpperCase(Locale.ROOT)), order.descending()))
                .toList();
    }

    static List<PagedList.Order> shown(List<LedgerOrder> orders) {
        return orders.stream()
                .map(order -> new PagedList.Order(key(order.by()), order.descending()))
                .toList();
    }

    static String key(LedgerSort by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
