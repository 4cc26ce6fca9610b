package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jiangtai.checkin.PaperApprovalService;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.uikit.HomeSection;

/** On the home page: what of the doors is to be looked at, and what from paper waits for me. */
@org.springframework.stereotype.Component
class DoorSection implements HomeSection {

    private static final int ORDER = 34;

    private final ReconciliationService cases;
    private final PaperApprovalService approvals;
    private final CurrentPerson current;

    DoorSection(ReconciliationService cases, PaperApprovalService approvals, CurrentPerson current) {
        this.cases = cases;
        this.approvals = approvals;
        this.current = current;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        long open = current.may(ReconciliationService.class, "countWaiting") ? cases.countWaiting() : 0;
        long paper = current.may(PaperApprovalService.class, "waiting") ? approvals.waiting() : 0;
        if (open == 0 && paper == 0) {
            return Optional.empty();
        }
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("case.home")));
        if (open > 0) {
            section.add(line(OpenCasesView.ROUTE, section.getTranslation("case.home.open", open)));
        }
        if (paper > 0) {
            section.add(line(PaperApprovalsView.ROUTE, section.getTranslation("case.home.paper", paper)));
        }
        return Optional.of(section);
    }

    private static Paragraph line(String address, String text) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(false);
        return new Paragraph(link);
    }
}
