package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
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

    private final transient ReconciliationService cases;
    private final CaseList list;

    OpenCasesView(ReconciliationService cases, Moments times, Feedback feedback) {
        super("case.all");
        this.cases = cases;
        addHelp("case.help");
        list = new CaseList(cases, times, feedback, true, this::refresh);
        add(list);
        refresh();
    }

    private void refresh() {
        list.show(cases.waiting());
    }
}
