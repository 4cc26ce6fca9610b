package org.jiangtai.event.ui;

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

/** Home: what takes place today, where, and how many people come. */
@Component
class TodaySection implements HomeSection {

    private final EventService events;
    private final CurrentPerson current;
    private final Moments moments;
    private final Clock clock;

    TodaySection(EventService events, CurrentPerson current, Moments moments, Clock clock) {
        this.events = events;
        this.current = current;
        this.moments = moments;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!EventPages.mayRead(current)) {
            return Optional.empty();
        }
        LocalDate today = moments.date(clock.instant());
        List<Event> found = events
                .between(
                        moments.instant(today.atStartOfDay()),
                        moments.instant(today.plusDays(1).atStartOfDay()))
                .stream()
                .filter(event -> event.state() != EventState.CANCELLED && event.state() != EventState.DRAFT)
                .toList();
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("event.today", found.size())));
        if (found.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("event.today.none")));
        } else {
            section.add(new EventLines(
                    found, event -> moments.clock(event.startsAt()) + "–" + moments.clock(event.endsAt())));
        }
        return Optional.of(section);
    }
}
