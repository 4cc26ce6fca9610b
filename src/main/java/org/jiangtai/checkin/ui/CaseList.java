package org.jiangtai.checkin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jiangtai.checkin.CaseKind;
import org.jiangtai.checkin.DoorCase;
import org.jiangtai.checkin.ReconciliationService;
import org.jiangtai.checkin.Settlement;
import org.jiangtai.shared.Bulk;
import org.jiangtai.shared.Failure;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Labelled;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jspecify.annotations.Nullable;

/** The cases of a door with what to do about each; those that are ticked are settled together. */
final class CaseList extends Div {

    private final transient ReconciliationService cases;
    private final transient Moments times;
    private final transient Feedback feedback;
    private final transient Runnable changed;
    private final ListPanel<DoorCase> list = new ListPanel<>("case.empty");
    private transient List<DoorCase> rows = List.of();
    private final Select<CaseFilter> state = new Select<>();
    private final ComboBox<CaseKind> kind = new ComboBox<>();

    /** @param ofAllEvents whether the event stands in the list */
    CaseList(ReconciliationService cases, Moments times, Feedback feedback, boolean ofAllEvents, Runnable changed) {
        this.cases = cases;
        this.times = times;
        this.feedback = feedback;
        this.changed = changed;
        filters();
        if (ofAllEvents) {
            list.drawn("paper.event", DoorCase::eventTitle, CaseList::event);
        }
        list.text("case.kind", one -> getTranslation(one.kind().labelKey()));
        list.text("case.reason", one -> word(one.reason()));
        list.text("case.who", one -> one.who().isEmpty() ? one.codeRead() : one.who());
        list.sorted("case.at", one -> times.minute(one.at()), DoorCase::at);
        list.text("case.earlier", one -> one.earlier() == null ? "" : times.clock(one.earlier()));
        list.text("case.deviceTime", one -> one.deviceTime() == null ? "" : times.second(one.deviceTime()));
        list.text("attendance.door", DoorCase::door);
        list.text("case.settlement", one -> word(one.settlement()));
        list.text("case.settledBy", DoorCase::settledBy);
        list.text("case.note", DoorCase::note);
        list.actions(this::actions);
        list.exportPeopleAs("case.tab", "DoorCase");
        list.grid().setSelectionMode(Grid.SelectionMode.MULTI);
        var together = new Div(
                bulk("case.keep", Settlement.KEPT),
                bulk("case.undo", Settlement.UNDONE),
                bulk("case.same", Settlement.SAME_PERSON),
                button("case.reopen", () -> actOnTicked(() -> cases.reopen(chosen()), "case.reopened")));
        together.addClassName("jt-row");
        add(together, list);
    }

    void show(List<DoorCase> some) {
        rows = some;
        list.setItems(some);
    }

    ListPanel<DoorCase> panel() {
        return list;
    }

    /** Settles what is ticked. */
    void settle(Settlement how) {
        actOnTicked(() -> cases.settle(chosen(), how, ""), "case.settled.many");
    }

    private void filters() {
        state.setItems(CaseFilter.values());
        state.setValue(CaseFilter.OPEN);
        state.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        state.setAriaLabel(getTranslation("case.filter"));
        state.addValueChangeListener(change -> filtered());
        list.addFilter(state, one -> state.getValue().takes(one));
        kind.setItems(CaseKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one.labelKey()));
        kind.setPlaceholder(getTranslation("case.kind"));
        kind.setAriaLabel(getTranslation("case.kind"));
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(change -> filtered());
        list.addFilter(kind, one -> kind.getValue() == null || one.kind() == kind.getValue());
    }

    /** What is no longer seen must not be settled with the rest. */
    private void filtered() {
        list.grid().deselectAll();
        list.refresh();
    }

    private Component actions(DoorCase one) {
        var row = new Div();
        row.addClassNames("jt-row", "jt-case-actions");
        if (one.isOpen()) {
            if (one.isNobodys()) {
                row.add(button("case.assign", () -> CaseDialogs.assign(one, cases, feedback, changed)));
            }
            if (one.isNobodys() || one.kind() == CaseKind.DOUBLE) {
                row.add(button("case.walkIn", () -> CaseDialogs.walkIn(one, cases, feedback, changed)));
            }
        } else {
            row.add(button("case.reopen", () -> act(() -> cases.reopen(Set.of(one.id())), "case.reopened")));
        }
        return row;
    }

    private Button bulk(String key, Settlement how) {
        return button(key, () -> settle(how));
    }

    private void actOnTicked(Supplier<Bulk<Long>> action, String done) {
        if (list.grid().getSelectedItems().isEmpty()) {
            feedback.failed("case.none");
            return;
        }
        act(action, done);
    }

    private void act(Supplier<Bulk<Long>> action, String done) {
        Map<Long, RuntimeException> left = Map.of();
        try {
            Bulk<Long> all = action.get();
            left = all.refused();
            feedback.bulk(all, done, named(left));
        } catch (InvalidInput invalid) {
            feedback.failed(invalid);
        } catch (Failure failure) {
            feedback.failed(failure);
        }
        list.grid().deselectAll();
        changed.run();
        Set<Long> again = left.keySet();
        rows.stream().filter(one -> again.contains(one.id())).forEach(list.grid()::select);
    }

    /** Which they are. */
    private Map<Long, String> named(Map<Long, RuntimeException> left) {
        return rows.stream()
                .filter(one -> left.containsKey(one.id()))
                .collect(Collectors.toMap(
                        DoorCase::id,
                        one -> (one.who().isEmpty() ? one.codeRead() : one.who()) + " " + times.minute(one.at())));
    }

    private Set<Long> chosen() {
        return list.grid().getSelectedItems().stream().map(DoorCase::id).collect(Collectors.toSet());
    }

    private String word(@Nullable Labelled label) {
        return label == null ? "" : getTranslation(label.labelKey());
    }

    private Button button(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private static Anchor event(DoorCase one) {
        var link = new Anchor(DoorPages.CASES.replace(":id", Long.toString(one.eventId())), one.eventTitle());
        link.setRouterIgnore(false);
        return link;
    }
}
