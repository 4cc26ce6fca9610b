package org.jiangtai.privacy.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jiangtai.identity.Opens;
import org.jiangtai.privacy.RetentionService;
import org.jiangtai.privacy.RetentionService.Preview;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;

/** What is kept of people, how long, and how much of it the next run would let go: counts, never names. */
@Route("data-kept")
@Menu(title = "privacy.menu.kept", order = 85, icon = "vaadin:archive")
@Opens(value = RetentionService.class, method = "preview")
class DataKeptView extends Page {

    DataKeptView(RetentionService retention, Moments moments) {
        super("privacy.menu.kept");
        addHelp("privacy.kept.help");
        add(new Paragraph(getTranslation("privacy.kept.next", moments.minute(retention.nextRun()))));
        var list = new ListPanel<Preview>("privacy.kept.empty");
        list.roomy(
                list.text("privacy.kept.what", row -> getTranslation(row.kept().whatKey())));
        list.roomy(
                list.text("privacy.kept.why", row -> getTranslation(row.kept().whyKey())));
        list.sorted(
                "privacy.kept.days",
                row -> getTranslation("privacy.days", row.kept().days()),
                row -> row.kept().days());
        list.roomy(
                list.text("privacy.kept.then", row -> getTranslation(row.kept().thenKey())));
        list.sorted("privacy.kept.tonight", row -> Long.toString(row.tonight()), Preview::tonight)
                .setTextAlign(ColumnTextAlign.END);
        list.sorted("privacy.kept.soon", row -> Long.toString(row.soon()), Preview::soon)
                .setTextAlign(ColumnTextAlign.END);
        list.grid().addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        list.exportAs("privacy.menu.kept");
        list.setItems(retention.preview());
        add(list);
    }
}
