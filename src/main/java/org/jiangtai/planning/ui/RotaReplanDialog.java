package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
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

    static RotaReplanDialog of(
            RotaRun run, RotaReplanService replans, LecturerService lecturers, VenueService venues, Feedback feedback) {
        var parts = new Typed();
        var dialog = new RotaReplanDialog(run, lecturers.names(), venues.all(), parts, feedback, () -> {
            RotaRun fresh = replans.replan(run.id(), parts.name.getValue(), parts.change());
            UI.getCurrent().navigate(PlanningPages.rota(fresh.id()));
        });
        return dialog;
    }

    /** What was put down so far. */
    private static final class Typed {
        private final TextField name = new TextField();
        private final Checkbox orders = new Checkbox();
        private final List<RotaAbsence> absences = new ArrayList<>();
        private final List<RotaClosure> closures = new ArrayList<>();

        RotaChange change() {
            return new RotaChange(absences, closures, orders.getValue());
        }
    }

    private RotaReplanDialog(
            RotaRun run,
            List<LecturerName> lecturers,
            List<Venue> halls,
            Typed typed,
            Feedback feedback,
            Runnable save) {
        super(UI.getCurrent().getTranslation("rota.replan"), feedback, save);
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
        var said = new Div();
        said.addClassName("jt-stack");
        said.getElement().setAttribute("aria-live", "polite");
        var addAway = add("rota.replan.add", () -> {
            if (lecturer.getValue() != null && awayFrom.getValue() != null) {
                LocalDate to = awayTo.getValue() == null ? awayFrom.getValue() : awayTo.getValue();
                var absence = new RotaAbsence(lecturer.getValue().id(), awayFrom.getValue(), to);
                typed.absences.add(absence);
                said.add(line(
                        getTranslation(
                                "rota.replan.away.line",
                                lecturer.getValue().name(),
                                absence.from().toString(),
                                to.toString()),
                        () -> typed.absences.remove(absence)));
                lecturer.clear();
            }
        });
        var addClosed = add("rota.replan.add", () -> {
            if (hall.getValue() != null && closedFrom.getValue() != null) {
                LocalDate to = closedTo.getValue() == null ? closedFrom.getValue() : closedTo.getValue();
                var closure = new RotaClosure(hall.getValue().id(), closedFrom.getValue(), to);
                typed.closures.add(closure);
                said.add(line(
                        getTranslation(
                                "rota.replan.closed.line",
                                hall.getValue().name(),
                                closure.from().toString(),
                                to.toString()),
                        () -> typed.closures.remove(closure)));
                hall.clear();
            }
        });
        addWide(row(lecturer, awayFrom, awayTo, addAway));
        addWide(row(hall, closedFrom, closedTo, addClosed));
        addWide(typed.orders);
        addWide(said);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= 60 ? name : name.substring(0, name.offsetByCodePoints(0, 60));
    }

    private Button add(String key, Runnable action) {
        return new Button(getTranslation(key), VaadinIcon.PLUS.create(), click -> {
            markChanged();
            action.run();
        });
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
