package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiangtai.event.ApprovalCheck;
import org.jiangtai.event.ApprovalService;
import org.jiangtai.event.SentBack;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.HomeSection;
import org.springframework.stereotype.Component;

/** Home: what a reviewer sent back, and what has to be applied for before the days run out. */
@Component
class ToApplySection implements HomeSection {

    /** Working days before the last day on which somebody can apply. */
    private static final int AHEAD = 3;

    private static final int SHOWN = 8;

    private final ApprovalService approvals;
    private final CurrentPerson current;
    private final Moments moments;

    ToApplySection(ApprovalService approvals, CurrentPerson current, Moments moments) {
        this.approvals = approvals;
        this.current = current;
        this.moments = moments;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!current.may(ApprovalService.class, "apply")) {
            return Optional.empty();
        }
        List<SentBack> back = approvals.sentBack();
        List<ApprovalCheck> due = approvals.due(AHEAD).stream()
                .filter(check -> back.stream()
                        .noneMatch(row -> row.event().id() == check.event().id()))
                .toList();
        if (back.isEmpty() && due.isEmpty()) {
            return Optional.empty();
        }
        var section = new Div();
        section.addClassName("jt-section");
        if (!back.isEmpty()) {
            Map<Long, String> reasons =
                    back.stream().collect(Collectors.toMap(row -> row.event().id(), SentBack::reason));
            section.add(
                    new H2(section.getTranslation("approval.home.sentBack", back.size())),
                    new EventLines(
                            back.stream().map(SentBack::event).limit(SHOWN).toList(),
                            event -> moments.minute(event.startsAt()) + " · " + reasons.get(event.id())));
        }
        if (!due.isEmpty()) {
            Map<Long, ApprovalCheck> checks =
                    due.stream().collect(Collectors.toMap(check -> check.event().id(), Function.identity()));
            section.add(
                    new H2(section.getTranslation("approval.home.due", due.size())),
                    new EventLines(
                            due.stream().map(ApprovalCheck::event).limit(SHOWN).toList(),
                            event -> moments.minute(event.startsAt()) + " · "
                                    + until(section, java.util.Objects.requireNonNull(checks.get(event.id())))));
        }
        return Optional.of(section);
    }

    private String until(Div section, ApprovalCheck check) {
        return check.isLate()
                ? section.getTranslation("approval.home.due.late")
                : section.getTranslation("approval.home.due.until", moments.day(check.lastDay()));
    }
}
