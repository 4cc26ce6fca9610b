package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Route;
import org.jiangtai.checkin.PaperApprovalService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** What was entered from paper and waits for the current person, of all events. */
@Route(PaperApprovalsView.ROUTE)
@Opens(value = PaperApprovalService.class, method = "mine")
@StyleSheet("context://checkin/desk.css")
class PaperApprovalsView extends Page {

    static final String ROUTE = "paper";

    private final transient PaperApprovalService approvals;
    private final PaperBatches list;

    PaperApprovalsView(PaperApprovalService approvals, Moments times, Feedback feedback) {
        super("paper.approvals");
        this.approvals = approvals;
        addHelp("paper.approvals.help");
        list = new PaperBatches(approvals, times, feedback, true, true, this::refresh);
        add(list);
        refresh();
    }

    private void refresh() {
        list.show(approvals.mine());
    }
}
