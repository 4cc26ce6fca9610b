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
        List<LedgerOrder> by = orders.stream()
                .map(order ->
                        new LedgerOrder(LedgerSort.valueOf(order.key().toUpperCase(Locale.ROOT)), order.descending()))
                .toList();
        return ledger.find(query, by, offset, limit);
    }

    @Override
    public long count() {
        return ledger.count(query);
    }

    static String key(LedgerSort by) {
        return by.name().toLowerCase(Locale.ROOT);
    }
}
