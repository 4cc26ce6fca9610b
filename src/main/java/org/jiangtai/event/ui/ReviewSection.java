package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.Application;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.Event;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: the events that wait for this reviewer, with the days that are left. */
@Component
class ReviewSection implements HomeSection {

    private static final int SHOWN = 8;

    private final ApprovalService approvals;
    private final CurrentPerson current;
    private final Moments moments;

    ReviewSection(ApprovalService approvals, CurrentPerson current, Moments moments) {
        this.approvals = approvals;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!current.may(ApprovalService.class, "approve")) {
            return Optional.empty();
        }
        List<Application> found =
                approvals.waiting().stream().filter(row -> !row.own()).toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Integer> left =
                found.stream().collect(Collectors.toMap(row -> row.event().id(), Application::daysLeft));
        List<Event> soonest =
                found.stream().map(Application::event).limit(SHOWN).toList();
        var section = new Div();
        section.addClassName("jt-section");
        Function<Event, String> when = event -> moments.minute(event.startsAt()) + " · "
                + section.getTranslation("approval.home.daysLeft", left.getOrDefault(event.id(), 0));
        section.add(
                new H2(section.getTranslation("approval.home.waiting", found.size())),
                new EventLines(soonest, when),
                new Anchor(EventPages.APPROVALS, section.getTranslation("approval.home.all")));
        return Optional.of(section);
    }
}
