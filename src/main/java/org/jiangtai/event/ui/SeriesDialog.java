package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jiangtai.event.Clash;
import org.jiangtai.event.ClashesTogether;
import org.jiangtai.event.DraftRefused;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventDraft;
import org.jiangtai.event.EventService;
import org.jiangtai.event.SeriesService;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FieldErrors;
import org.jiangtai.uikit.FormDialog;

/** Makes a series of an event: by a rule, looked through with its clashes, changed one by one, and saved as one. */
final class SeriesDialog extends Dialog {

    private static final int REASON_LENGTH = 500;

    /** One event of the series with what clashes at it. */
    private record Row(EventDraft draft, List<Clash> clashes) {}

    private final transient EventDraft like;
    private final transient SeriesService series;
    private final transient EventService events;
    private final transient EventChoices choices;
    private final transient Feedback feedback;
    private final transient Moments moments;
    private final transient Consumer<List<Event>> made;
    private final SeriesFields fields;
    private final transient FieldErrors errors;
    private final Grid<Row> grid = new Grid<>();
    private final Paragraph verdict = new Paragraph();
    private final TextArea reason = new TextArea();
    private final Button save = new Button();
    private transient List<Row> rows = new ArrayList<>();

    /** @param like what all of them are like */
    SeriesDialog(
            EventDraft like,
            SeriesService series,
            EventService events,
            EventChoices choices,
            Feedback feedback,
            Moments moments,
            Consumer<List<Event>> made) {
        this.like = like;
        this.series = series;
        this.events = events;
        this.choices = choices;
        this.feedback = feedback;
        this.moments = moments;
        this.made = made;
        fields = new SeriesFields(moments.date(like.startsAt()), choices.venuesOf(null));
        errors = fields.errors(new FieldErrors(feedback)).bind("clashReason", reason);
        setHeaderTitle(getTranslation("event.series.title", like.title()));
        addClassName("jt-series-dialog");
        var preview = new Button(getTranslation("event.series.preview"), click -> preview());
        grid.addColumn(row -> moments.span(row.draft().startsAt(), row.draft().endsAt()))
                .setHeader(getTranslation("event.field.when"))
                .setAutoWidth(true);
        grid.addColumn(row -> choices.venue(row.draft().venueId())
                        .map(venue -> venue.unitName() + " " + venue.name())
                        .orElse(""))
                .setHeader(getTranslation("event.field.venue"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::clashes)
                .setHeader(getTranslation("event.clash.title"))
                .setFlexGrow(2);
        grid.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        grid.setVisible(false);
        verdict.getElement().setAttribute("aria-live", "polite");
        reason.setLabel(getTranslation("event.clash.reason"));
        reason.setMaxLength(REASON_LENGTH);
        reason.setWidthFull();
        reason.setVisible(false);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.addClickListener(click -> save());
        add(fields, preview, verdict, grid, reason);
        getFooter().add(new Button(getTranslation("action.back"), click -> close()), save);
        show(List.of());
    }

    private void preview() {
        errors.clear();
        try {
            check(series.plan(like, fields.rule(), fields.tour()));
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }

    private void check(List<EventDraft> drafts) {
        List<List<Clash>> found = events.clashesTogether(drafts);
        show(IntStream.range(0, drafts.size())
                .mapToObj(i -> new Row(drafts.get(i), found.get(i)))
                .toList());
    }

    private void show(List<Row> fresh) {
        rows = new ArrayList<>(fresh);
        grid.setItems(rows);
        grid.setVisible(!rows.isEmpty());
        long clashing = rows.stream().filter(row -> !row.clashes().isEmpty()).count();
        boolean blocked = rows.stream().flatMap(row -> row.clashes().stream()).anyMatch(Clash::blocks);
        verdict.setText(
                rows.isEmpty()
                        ? getTranslation("event.series.none")
                        : getTranslation(
                                blocked ? "event.series.blocked" : "event.series.found", rows.size(), clashing));
        reason.setVisible(clashing > 0 && !blocked);
        save.setText(getTranslation("event.series.save", rows.size()));
        save.setEnabled(!rows.isEmpty() && !blocked);
    }

    private Component clashes(Row row) {
        return row.clashes().isEmpty() ? new Span(getTranslation("event.clash.none")) : new ClashList(row.clashes());
    }

    private Component actions(Row row) {
        String when = moments.minute(row.draft().startsAt());
        var move = new Button(getTranslation("event.series.move"), click -> move(row));
        move.setAriaLabel(getTranslation("event.series.move.of", when));
        var out = new Button(
                getTranslation("event.series.out"),
                click -> check(rows.stream()
                        .filter(other -> !other.equals(row))
                        .map(Row::draft)
                        .toList()));
        out.setAriaLabel(getTranslation("event.series.out.of", when));
        move.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        out.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var buttons = new Div(move, out);
        buttons.addClassName("jt-row");
        return buttons;
    }

    private void move(Row row) {
        var start = DatePickers.minute("event.field.start");
        start.setValue(moments.local(row.draft().startsAt()));
        Duration length = Duration.between(row.draft().startsAt(), row.draft().endsAt());
        var dialog = new FormDialog(getTranslation("event.series.move"), feedback, () -> {
            Instant moved = moments.instant("startsAt", FormDialog.chosen("startsAt", start));
            check(rows.stream()
                    .map(other -> other.equals(row) ? row.draft().at(moved, moved.plus(length)) : other.draft())
                    .sorted(java.util.Comparator.comparing(EventDraft::startsAt))
                    .toList());
        });
        dialog.wideField("startsAt", start);
        dialog.open();
    }

    private void save() {
        errors.clear();
        if (reason.isVisible() && reason.getValue().isBlank()) {
            errors.show(new InvalidInput("clashReason", "confirm.reason.empty"));
            return;
        }
        try {
            List<Event> saved =
                    series.make(rows.stream().map(Row::draft).toList(), reason.isVisible() ? reason.getValue() : "");
            close();
            made.accept(saved);
        } catch (ClashesTogether refused) {
            check(rows.stream().map(Row::draft).toList());
            feedback.failed(refused);
        } catch (DraftRefused refused) {
            feedback.failed(refused.reason());
        } catch (InvalidInput invalid) {
            errors.show(invalid);
        }
    }
}
