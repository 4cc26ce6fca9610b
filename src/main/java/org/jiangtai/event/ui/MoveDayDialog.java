package org.jiangtai.event.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashesTogether;
import org.jiangtai.event.DraftRefused;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.FormDialog;

/** Moves the events of a day together to another day or hour, after a look at what would clash. */
final class MoveDayDialog extends Dialog {

    private static final int REASON_LENGTH = 500;
    private static final int MOST_MINUTES = 12 * 60;

    /** What is told once the events were moved. */
    interface Moved {

        void of(List<Event> before, List<Event> after);
    }

    private final transient EventService events;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Moved moved;
    private final DatePicker from = DatePickers.labelled("event.moveDay.from");
    private final DatePicker to = DatePickers.labelled("event.moveDay.to");
    private final IntegerField minutes = new IntegerField();
    private final Grid<Event> grid = new Grid<>();
    private final Paragraph verdict = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Button save = new Button();
    private final transient FieldErrors errors;
    private transient List<Event> chosen = List.of();
    private transient Map<Long, List<Clash>> found = new HashMap<>();

    MoveDayDialog(LocalDate day, EventService events, Feedback feedback, Moments moments, Moved moved) {
        this.events = events;
        this.feedback = feedback;
        this.moments = moments;
        this.moved = moved;
        errors = new FieldErrors(feedback)
                .bind("to", to)
                .bind("minutes", minutes)
                .bind("startsAt", to)
                .bind("clashReason", reason);
        setHeaderTitle(getTranslation("event.moveDay.title"));
        addClassName("jt-series-dialog");
        from.setValue(day);
        to.setValue(day.plusDays(1));
        minutes.setLabel(getTranslation("event.moveDay.minutes"));
        minutes.setHelperText(getTranslation("event.moveDay.minutes.help"));
        minutes.setManualValidation(true);
        minutes.setValue(0);
        var form = new Div(from, to, minutes);
        form.addClassName("jt-form-grid");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(event -> moments.clockSpan(event.startsAt(), event.endsAt()))
                .setHeader(getTranslation("event.field.when"))
                .setAutoWidth(true);
        grid.addColumn(Event::title).setHeader(getTranslation("event.field.title"));
        grid.addColumn(Event::place)
                .setHeader(getTranslation("event.field.venue"))
                .setAutoWidth(true);
        grid.addComponentColumn(event -> {
                    List<Clash> clashes = found.getOrDefault(event.id(), List.of());
                    return clashes.isEmpty() ? new Span("") : new ClashList(clashes);
                })
                .setHeader(getTranslation("event.clash.title"))
                .setFlexGrow(2);
        grid.setEmptyStateText(getTranslation("event.moveDay.none"));
        grid.setAllRowsVisible(true);
        verdict.getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("event.clash.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        add(form, grid, verdict, reason);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), save);
        from.addValueChangeListener(change -> load());
        to.addValueChangeListener(change -> check());
        minutes.addValueChangeListener(change -> check());
        grid.addSelectionListener(change -> {
            if (change.isFromClient()) {
                check();
            }
        });
        load();
    }

    private void load() {
        LocalDate day = from.getValue();
        List<Event> all = day == null
                ? List.of()
                : events
                        .between(
                                moments.instant(day.atStartOfDay()),
                                moments.instant(day.plusDays(1).atStartOfDay()))
                        .stream()
                        .filter(event -> moments.date(event.startsAt()).equals(day)
                                && !event.state().isOver()
                                && event.state() != EventState.RUNNING)
                        .toList();
        grid.setItems(all);
        grid.asMultiSelect().select(all);
        check();
    }

    private void check() {
        errors.clear();
        chosen = grid.getSelectedItems().stream()
                .sorted(java.util.Comparator.comparing(Event::startsAt))
                .toList();
        found = new HashMap<>();
        try {
            List<List<Clash>> clashes = events.clashesTogether(drafts());
            for (int i = 0; i < chosen.size(); i++) {
                found.put(chosen.get(i).id(), clashes.get(i));
            }
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
        grid.getDataProvider().refreshAll();
        boolean any = found.values().stream().anyMatch(clashes -> !clashes.isEmpty());
        boolean blocked = found.values().stream().flatMap(List::stream).anyMatch(Clash::blocks);
        long clashing =
                found.values().stream().filter(clashes -> !clashes.isEmpty()).count();
        verdict.setText(
                getTranslation(blocked ? "event.series.blocked" : "event.series.found", chosen.size(), clashing));
        reason.setVisible(any && !blocked);
        save.setText(getTranslation("event.moveDay.save", chosen.size()));
        save.setEnabled(!chosen.isEmpty() && !blocked);
    }

    /** The chosen events where they would stand; the clock on the wall is what moves, not the time in between. */
    private List<EventDraft> drafts() {
        long days = ChronoUnit.DAYS.between(FormDialog.chosen("from", from), FormDialog.chosen("to", to));
        int shift = FormDialog.number("minutes", minutes);
        if (Math.abs(shift) > MOST_MINUTES) {
            throw new InvalidInput("minutes", "invalid.moveDay.minutes", MOST_MINUTES);
        }
        return chosen.stream()
                .map(event -> EventDraft.of(event)
                        .at(moved(event.startsAt(), days, shift), moved(event.endsAt(), days, shift)))
                .toList();
    }

    private Instant moved(Instant moment, long days, int shift) {
        return moments.instant("startsAt", moments.local(moment).plusDays(days).plusMinutes(shift));
    }

    private void save() {
        if (reason.isVisible() && reason.getValue().isBlank()) {
            errors.show(new InvalidInput("clashReason", "confirm.reason.empty"));
            return;
        }
        try {
            List<Event> after = events.saveTogether(drafts(), reason.isVisible() ? reason.getValue() : "");
            close();
            moved.of(Objects.requireNonNull(chosen), after);
        } catch (ClashesTogether refused) {
            check();
            feedback.failed(refused);
        } catch (DraftRefused refused) {
            feedback.failed(refused.reason());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }
}
