package org.jiangtai.followup.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import org.jiangtai.followup.LedgerService;
import org.jiangtai.followup.MovedDue;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPage;
import org.jiangtai.uikit.SubPageTabs;

/** The deadlines that a calendar announced later moved, the latest first. */
@Route(MovedView.ROUTE)
@Opens(value = LedgerService.class, method = "moved")
@StyleSheet("context://followup/followup.css")
class MovedView extends Page {

    static final String ROUTE = "items/moved";

    MovedView(LedgerService ledger, Moments moments, SubPageTabs tabs) {
        super("item.moved.title");
        addActions(new RouterLink(getTranslation("item.menu"), ItemsView.class));
        add(tabs.draw(SubPage.HOLIDAYS, 0, ROUTE));
        addHelp("item.moved.help");
        var list = new ListPanel<MovedDue>("item.moved.empty");
        list.text("item.field.number", moved -> moved.item().number());
        list.roomy(list.drawn("item.field.what", moved -> moved.item().what(), MovedView::link));
        list.text("item.field.unit", moved -> moved.item().unitName());
        list.sorted("item.moved.before", MovedView::before, MovedView::before);
        list.sorted("item.moved.after", MovedView::after, MovedView::after);
        list.sorted("item.moved.at", moved -> moments.minute(moved.at()), MovedDue::at);
        list.exportAs("item.moved.title");
        list.setItems(ledger.moved());
        add(list);
    }

    private static String before(MovedDue moved) {
        return Objects.toString(moved.before(), "");
    }

    private static String after(MovedDue moved) {
        return Objects.toString(moved.after(), "");
    }

    private static RouterLink link(MovedDue moved) {
        return new RouterLink(
                moved.item().what(),
                ItemView.class,
                new RouteParameters("id", Long.toString(moved.item().id())));
    }
}
