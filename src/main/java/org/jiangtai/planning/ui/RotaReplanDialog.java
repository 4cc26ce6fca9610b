package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.planning.rota.RotaAbsence;
import org.jiangtai.planning.rota.RotaChange;
import org.jiangtai.planning.rota.RotaClosure;
import org.jiangtai.planning.rota.RotaReplanService;
import org.jiangtai.planning.rota.RotaRun;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.DatePickers;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.FormDialog;

/** Says what came up since a plan was applied: who is away, which hall is closed, whether new orders are taken in. */
final class RotaReplanDialog extends FormDialog {

    private final ComboBox<LecturerName> lecturer = new ComboBox<>();
    private final DatePicker awayFrom = DatePickers.labelled("rota.replan.from");
    private final DatePicker awayTo = DatePickers.labelled("rota.replan.to");
    private final ComboBox<Venue> hall = new ComboBox<>();
    private final DatePicker closedFrom = DatePickers.labelled("rota.replan.from");
    private final DatePicker closedTo = DatePickers.labelled("rota.replan.to");
    private final Div said = new Div();
    private final transient Typed typed;
    private final transient Moments moments;

    static RotaReplanDialog of(
            RotaRun run,
            RotaReplanService replans,
            LecturerService lecturers,
            VenueService venues,
            Moments moments,
            Feedback feedback) {
        var parts = new Typed();
        RotaChange lasting = replans.lasting(run.id());
        return new RotaReplanDialog(run, lecturers.names(), venues.all(), lasting, parts, moments, feedback, () -> {
            parts.takeAlong.run();
            RotaRun fresh = replans.replan(run.id(), parts.name.getValue(), parts.change());
            UI.getCurrent().navigate(PlanningPages.rota(fresh.id()));
        });
    }

    /** What was put down so far. */
    private static final class Typed {
        private final TextField name = new TextField();
        private final Checkbox orders = new Checkbox();
        private final List<RotaAbsence> absences = new ArrayList<>();
        private final List<RotaClosure> closures = new ArrayList<>();
        private Runnable takeAlong = () -> {};

        RotaChange change() {
            return new RotaChange(absences, closures, orders.getValue());
        }
    }

    private RotaReplanDialog(
            RotaRun run,
            List<LecturerName> lecturers,
            List<Venue> halls,
            RotaChange lasting,
            Typed typed,
            Moments moments,
            Feedback feedback,
            Runnable save) {
        super(UI.getCurrent().getTranslation("rota.replan"), feedback, save);
        this.typed = typed;
        this.moments = moments;
        nameSave(getTranslation("rota.replan.do"));
        addWide(new Paragraph(getTranslation("rota.replan.help")));
        typed.name.setLabel(getTranslation("rota.name"));
        typed.name.setMaxLength(60);
        typed.name.setValue(shortened(getTranslation("rota.replan.name", run.name())));
        wideField("name", typed.name);
        lecturer.setLabel(getTranslation("rota.replan.away"));
        lecturer.setItems(lecturers);
        lecturer.setItemLabelGenerator(LecturerName::name);
        hall.setLabel(getTranslation("rota.replan.closed"));
        hall.setItems(halls);
        hall.setItemLabelGenerator(venue -> venue.unitName() + " " + venue.name());
        typed.orders.setLabel(getTranslation("rota.replan.orders"));
        said.addClassName("jt-stack");
        said.getElement().setAttribute("aria-live", "polite");
        Runnable addAway = () -> {
            if (lecturer.isEmpty() && awayFrom.isEmpty() && awayTo.isEmpty()) {
                return;
            }
            LecturerName who = chosen("replanLecturer", lecturer);
            LocalDate from = chosen("replanAwayFrom", awayFrom);
            LocalDate to = awayTo.getOptionalValue().orElse(from);
            inOrder("replanAwayTo", from, to);
            away(new RotaAbsence(who.id(), from, to), who.name());
            empty(lecturer, awayFrom, awayTo);
        };
        Runnable addClosed = () -> {
            if (hall.isEmpty() && closedFrom.isEmpty() && closedTo.isEmpty()) {
                return;
            }
            Venue which = chosen("replanHall", hall);
            LocalDate from = chosen("replanClosedFrom", closedFrom);
            LocalDate to = closedTo.getOptionalValue().orElse(from);
            inOrder("replanClosedTo", from, to);
            closed(new RotaClosure(which.id(), from, to), which);
            empty(hall, closedFrom, closedTo);
        };
        // What was typed but not added yet is meant all the same.
        typed.takeAlong = () -> {
            addAway.run();
            addClosed.run();
        };
        bind("replanLecturer", lecturer);
        bind("replanAwayFrom", awayFrom);
        bind("replanAwayTo", awayTo);
        bind("replanHall", hall);
        bind("replanClosedFrom", closedFrom);
        bind("replanClosedTo", closedTo);
        addWide(row(lecturer, awayFrom, awayTo, add(addAway)));
        addWide(row(hall, closedFrom, closedTo, add(addClosed)));
        addWide(typed.orders);
        addWide(said);
        remember(lasting, lecturers, halls);
    }

    /** What was said the last time holds as long as it lasts, unless somebody takes it away here. */
    private void remember(RotaChange lasting, List<LecturerName> lecturers, List<Venue> halls) {
        for (RotaAbsence absence : lasting.absences()) {
            lecturers.stream()
                    .filter(who -> who.id() == absence.lecturerId())
                    .findFirst()
                    .ifPresent(who -> away(absence, who.name()));
        }
        for (RotaClosure closure : lasting.closures()) {
            halls.stream()
                    .filter(which -> which.id() == closure.venueId())
                    .findFirst()
                    .ifPresent(which -> closed(closure, which));
        }
    }

    private void away(RotaAbsence absence, String name) {
        typed.absences.add(absence);
        said.add(line(
                getTranslation("rota.replan.away.line", name, moments.day(absence.from()), moments.day(absence.to())),
                () -> typed.absences.remove(absence)));
    }

    private void closed(RotaClosure closure, Venue which) {
        typed.closures.add(closure);
        said.add(line(
                getTranslation(
                        "rota.replan.closed.line",
                        which.unitName() + " " + which.name(),
                        moments.day(closure.from()),
                        moments.day(closure.to())),
                () -> typed.closures.remove(closure)));
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 60));
    }

    private Button add(Runnable action) {
        return new Button(getTranslation("rota.replan.add"), VaadinIcon.PLUS.create(), click -> {
            markChanged();
            check(action);
        });
    }

    private static void inOrder(String field, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInput(field, "invalid.rota.replan.order");
        }
    }

    private static void empty(HasValue<?, ?>... fields) {
        for (HasValue<?, ?> field : fields) {
            field.clear();
        }
    }

    private Div line(String words, Runnable removed) {
        var line = new Div(new Span(words));
        line.addClassName("jt-row");
        var remove = new Button(VaadinIcon.TRASH.create(), click -> {
            removed.run();
            line.removeFromParent();
        });
        remove.setAriaLabel(getTranslation("uikit.row.remove", words));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        line.add(remove);
        return line;
    }

    private static Div row(Component... parts) {
        var row = new Div(parts);
        row.addClassNames("jt-row", "jt-rota-replan");
        return row;
    }
}
