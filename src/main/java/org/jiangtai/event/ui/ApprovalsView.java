package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jiangtai.event.Application;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.SubPageTabs;

/** What waits for a reviewer: looked through, and approved or sent back, one or many at once. */
@Route(EventPages.APPROVALS)
@Opens(value = ApprovalService.class, method = "waiting")
@StyleSheet("context://event/calendar.css")
class ApprovalsView extends Page {

    private final transient ApprovalService approvals;
    private final ListPanel<Application> list = new ListPanel<>("approval.list.empty");
    private final Button approve = new Button();
    private final Button sendBack = new Button();

    ApprovalsView(
            ApprovalService approvals, ApprovalDesk desk, SubPageTabs tabs, Moments moments, CurrentPerson current) {
        super("approval.list");
        this.approvals = approvals;
        list.sorted(
                "event.field.when",
                row -> moments.span(row.event().startsAt(), row.event().endsAt()),
                row -> row.event().startsAt());
        list.roomy(list.drawn(
                "event.field.title",
                row -> row.event().title(),
                row -> new Anchor(
                        EventPages.addressOf(row.event().id()), row.event().title())));
        list.text("event.field.venue", row -> row.event().place());
        list.text("event.field.lecturer", row -> row.event().lecturerName());
        list.sorted("approval.list.daysLeft", row -> Integer.toString(row.daysLeft()), Application::daysLeft);
        list.text("approval.list.appliedBy", Application::appliedBy);
        list.sorted("approval.list.appliedAt", row -> moments.minute(row.appliedAt()), Application::appliedAt);
        list.text("approval.list.urgent", Application::urgentReason);
        list.text("approval.list.note", this::note);
        list.exportAs("approval.list");
        add(tabs.drawSeason(EventPages.APPROVALS));
        addHelp("approval.list.help");
        if (current.may(ApprovalService.class, "approve")) {
            list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
            list.grid().addSelectionListener(change -> showChosen());
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.addClickListener(click -> decide(chosen -> desk.approve(chosen, this::load)));
            sendBack.addClickListener(click -> decide(chosen -> desk.sendBack(chosen, this::load)));
            var row = new Div(approve, sendBack);
            row.addClassName("jt-row");
            add(row);
        }
        add(list);
        load();
    }

    private void decide(Consumer<Set<Event>> step) {
        Set<Event> chosen =
                list.grid().getSelectedItems().stream().map(Application::event).collect(Collectors.toSet());
        if (!chosen.isEmpty()) {
            step.accept(chosen);
        }
    }

    private void load() {
        list.grid().deselectAll();
        list.setItems(approvals.waiting());
        showChosen();
    }

    private void showChosen() {
        int many = list.grid().getSelectedItems().size();
        approve.setText(getTranslation("approval.approve.many", many));
        sendBack.setText(getTranslation("approval.sendBack.many", many));
        approve.setEnabled(many > 0);
        sendBack.setEnabled(many > 0);
    }

    private String note(Application row) {
        if (row.own()) {
            return getTranslation("approval.list.own");
        }
        return Boolean.FALSE.equals(row.topicReady()) ? getTranslation("approval.list.noScript") : "";
    }
}
