package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: the seven days after today, and the drafts among them that still have to be published. */
@Component
class WeekSection implements HomeSection {

    private static final int DAYS = 7;

    private final EventService events;
    private final CurrentPerson current;
    private final Moments moments;
    private final Clock clock;

    WeekSection(EventService events, CurrentPerson current, Moments moments, Clock clock) {
        this.events = events;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!EventPages.mayRead(current)) {
            return Optional.empty();
        }
        LocalDate tomorrow = moments.date(clock.instant()).plusDays(1);
        List<Event> found = events
                .between(
                        moments.instant(tomorrow.atStartOfDay()),
                        moments.instant(tomorrow.plusDays(DAYS).atStartOfDay()))
                .stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        long drafts = found.stream()
                .filter(event -> event.state() == EventState.DRAFT)
                .count();
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("event.week", found.size())));
        if (drafts > 0) {
            var note = new Div(section.getTranslation("event.week.drafts", drafts));
            note.addClassName("jt-warning");
            section.add(note);
        }
        if (found.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("event.week.none")));
        } else {
            section.add(new EventLines(
                    found,
                    event -> moments.shortDay(
                                    moments.date(event.startsAt()),
                                    UI.getCurrent().getLocale()) + " " + moments.clock(event.startsAt())));
        }
        section.add(new Anchor("events", section.getTranslation("event.backToCalendar")));
        return Optional.of(section);
    }
}
