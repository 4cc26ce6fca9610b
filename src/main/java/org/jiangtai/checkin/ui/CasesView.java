package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.SubPageTabs;
import org.jspecify.annotations.Nullable;

/** What happened at an event's door and should be looked at. */
@Route(DoorPages.CASES)
@Opens(value = ReconciliationService.class, method = "of")
@StyleSheet("context://checkin/desk.css")
class CasesView extends EventPage {

    private final transient ReconciliationService cases;
    private final transient Moments times;
    private final transient Feedback feedback;
    private @Nullable CaseList list;
    private long eventId;

    CasesView(
            ReconciliationService cases,
            EventService events,
            PresentNews news,
            SubPageTabs tabs,
            Moments times,
            Feedback feedback) {
        super("case.tab", DoorPages.CASES, events, tabs, news, feedback);
        this.cases = cases;
        this.times = times;
        this.feedback = feedback;
    }

    @Override
    void draw(Event shown, Div into, Div actions) {
        eventId = shown.id();
        var help = new Paragraph(getTranslation("case.help"));
        help.addClassName("jt-help");
        list = new CaseList(cases, times, feedback, false, this::refresh);
        into.add(help, list);
    }

    @Override
    void refresh() {
        if (list != null) {
            list.show(cases.of(eventId));
        }
    }
}
