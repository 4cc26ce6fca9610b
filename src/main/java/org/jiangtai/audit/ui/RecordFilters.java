package org.jiangtai.audit.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jiangtai.audit.AuditQuery;
import org.jiangtai.audit.AuditService;
import org.jiangtai.shared.Deed.Outcome;
import org.jiangtai.uikit.DatePickers;
import org.jspecify.annotations.Nullable;

/** What the auditor looks for: days, who, what, to what, how it ended, any word. */
final class RecordFilters extends Div {

    private final DatePicker from = DatePickers.labelled("audit.from");
    private final DatePicker to = DatePickers.labelled("audit.to");
    private final ComboBox<String> actor = new ComboBox<>();
    private final ComboBox<String> action = new ComboBox<>();
    private final Select<Outcome> outcome = new Select<>();
    private final TextField target = new TextField();
    private final TextField text = new TextField();
    private final transient ZoneId zone;

    RecordFilters(AuditService audit, RecordWords words, ZoneId zone, LocalDate today, Runnable changed) {
        this.zone = zone;
        addClassName("jt-record-filters");
        from.setValue(today.minusDays(30));
        to.setValue(today);
        from.addValueChangeListener(change -> changed.run());
        to.addValueChangeListener(change -> changed.run());
        prepare(actor, "audit.actor", audit.actors(), words::actor, changed);
        prepare(action, "audit.action", audit.actions(), words::action, changed);
        outcome.setLabel(getTranslation("audit.outcome"));
        outcome.setItems(List.of(Outcome.values()));
        outcome.setEmptySelectionAllowed(true);
        outcome.setEmptySelectionCaption(getTranslation("audit.any"));
        outcome.setItemLabelGenerator(each -> getTranslation(each == null ? "audit.any" : each.labelKey()));
        outcome.addValueChangeListener(change -> changed.run());
        prepare(target, "audit.target", changed);
        target.setPlaceholder(getTranslation("audit.target.example"));
        prepare(text, "audit.text", changed);
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        add(from, to, actor, action, outcome, target, text);
    }

    AuditQuery query() {
        Instant first = from.getValue() == null
                ? Instant.EPOCH
                : from.getValue().atStartOfDay(zone).toInstant();
        LocalDate last = to.getValue() == null ? LocalDate.of(9999, 1, 1) : to.getValue();
        return new AuditQuery(
                first,
                last.plusDays(1).atStartOfDay(zone).toInstant(),
                actor.getValue(),
                action.getValue(),
                outcome.getValue(),
                typed(target),
                typed(text));
    }

    private static @Nullable String typed(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }

    private void prepare(
            ComboBox<String> box,
            String key,
            List<String> items,
            com.vaadin.flow.component.ItemLabelGenerator<String> label,
            Runnable changed) {
        box.setLabel(getTranslation(key));
        box.setItems(items);
        box.setItemLabelGenerator(label);
        box.setPlaceholder(getTranslation("audit.any"));
        box.setClearButtonVisible(true);
        box.addValueChangeListener(change -> changed.run());
    }

    private void prepare(TextField field, String key, Runnable changed) {
        field.setLabel(getTranslation(key));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> changed.run());
    }
}
