package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.checkin.DoorCase;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** The open cases of all events that the person reaches. */
@Route(OpenCasesView.ROUTE)
@Opens(value = ReconciliationService.class, method = "waiting")
@StyleSheet("context://checkin/desk.css")
class OpenCasesView extends Page {

    static final String ROUTE = "cases";

    /** More than anybody works off at once; the next ones come when these are settled. */
    private static final int MOST_SHOWN = 500;

    private final transient ReconciliationService cases;
    private final Paragraph more = new Paragraph();
    private final CaseList list;

    OpenCasesView(ReconciliationService cases, Moments times, Feedback feedback) {
        super("case.all");
        this.cases = cases;
        addHelp("case.help");
        list = new CaseList(cases, times, feedback, true, this::refresh);
        more.addClassName("jt-help");
        add(more, list);
        refresh();
    }

    private void refresh() {
        List<DoorCase> first = cases.waiting(MOST_SHOWN);
        long all = first.size() < MOST_SHOWN ? first.size() : cases.countWaiting();
        more.setText(getTranslation("case.more", MOST_SHOWN, all));
        more.setVisible(all > first.size());
        list.show(first);
    }
}
