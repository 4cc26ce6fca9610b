package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.TripService;
import org.jiangtai.event.TripStatus;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;

/** Home: what the lecturers said, and what to do about it; those who have not answered are counted. */
@org.springframework.stereotype.Component
class AnswersSection implements HomeSection {

    private static final int ORDER = 32;
    private static final int MOST = 8;

    private final TripService trips;
    private final CurrentPerson current;
    private final Moments moments;

    AnswersSection(TripService trips, CurrentPerson current, Moments moments) {
        this.trips = trips;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        List<TripStatus> waiting = current.may(TripService.class, "waiting") ? trips.waiting() : List.of();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        List<TripStatus> work =
                waiting.stream().filter(status -> status.answer().needsWork()).toList();
        var section = new Div();
        section.addClassName("jt-section");
        section.add(new H2(section.getTranslation("event.answers", work.size())));
        var list = new UnorderedList();
        work.stream().limit(MOST).forEach(status -> list.add(item(status)));
        section.add(list);
        int open = waiting.size() - work.size();
        if (open > 0) {
            var note = new Paragraph(section.getTranslation(
                    "event.answers.open",
                    open,
                    moments.minute(waiting.stream()
                            .filter(status -> !status.answer().needsWork())
                            .findFirst()
                            .orElseThrow()
                            .event()
                            .startsAt())));
            note.addClassName("jt-muted");
            section.add(note, new Anchor(EventPages.LIST, section.getTranslation("event.answers.list")));
        }
        return Optional.of(section);
    }

    private ListItem item(TripStatus status) {
        var title = new Anchor(
                EventPages.addressOf(status.event().id()),
                moments.minute(status.event().startsAt()) + " " + status.event().title());
        var row = new Div(
                AnswerBadges.of(status.answer()), new Span(status.event().lecturerName()), title);
        row.addClassName("jt-row");
        var item = new ListItem(row);
        if (!status.reason().isEmpty()) {
            var reason = new Span(status.reason());
            reason.addClassName("jt-muted");
            item.add(new Div(reason));
        }
        var actions = new Div();
        actions.addClassName("jt-row");
        AnswerCard.TripLinks.of(status, moments).forEach(actions::add);
        item.add(actions);
        return item;
    }
}
