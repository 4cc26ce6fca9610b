package org.jiangtai.followup.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jiangtai.followup.LedgerRow;
import org.jiangtai.shared.XlsxTable.Column;

/** What the ledger's file has beyond the columns on the screen. */
final class LedgerFile {

    private LedgerFile() {}

    static List<Column<LedgerRow>> more(Component words) {
        return List.of(
                new Column<>(
                        words.getTranslation("item.field.partners"),
                        row -> String.join(
                                words.getTranslation("list.separator"),
                                row.item().partners())),
                new Column<>(
                        words.getTranslation("item.field.place"),
                        row -> row.item().place()),
                new Column<>(words.getTranslation("item.field.foundBy"), LedgerRow::foundBy),
                new Column<>(words.getTranslation("item.field.money"), LedgerRow::money),
                new Column<>(words.getTranslation("item.field.assignedOn"), LedgerRow::assignedOn),
                new Column<>(words.getTranslation("item.field.submittedOn"), LedgerRow::submittedOn));
    }
}
