package org.jiangtai.planning.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jiangtai.event.Event;
import org.jiangtai.place.Venue;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.shared.Moments;

/** One event of the board: what it is, its page, and, without a mouse, another week or place for it. */
final class MoveDialog extends Dialog {

    /** Takes over what was chosen. */
    @FunctionalInterface
    interface Choice {
        void moveTo(int weeks, Venue hall);
    }

    private final Select<LocalDate> week = new Select<>();
    private final ComboBox<Venue> hall = new ComboBox<>();
    private final LocalDate monday;

    MoveDialog(Event event, Moments moments) {
        monday = SeasonSpan.from(moments.date(event.startsAt()), 1).monday();
        addClassName("jt-form-dialog");
        setHeaderTitle(event.title());
        add(new Paragraph(Stream.of(
                        moments.span(event.startsAt(), event.endsAt()),
                        event.place(),
                        event.lecturerName(),
                        getTranslation(event.state().labelKey()))
                .filter(text -> !text.isEmpty())
                .reduce((before, after) -> before + " · " + after)
                .orElse("")));
        var open = new Button(getTranslation("planning.board.open"), click -> {
            close();
            UI.getCurrent().navigate(PlanningPages.event(event.id()));
        });
        getFooter().add(new Button(getTranslation("action.close"), click -> close()), open);
    }

    /** Offers other weeks and halls; {@code week} is the one that is chosen at first. */
    MoveDialog movable(SeasonSpan span, int weeks, List<Venue> halls, long hallId, Moments moments, Choice choice) {
        LocalDate wanted = monday.plusWeeks(weeks);
        week.setLabel(getTranslation("planning.board.week"));
        week.setItems(Stream.concat(span.mondays().stream(), Stream.of(wanted))
                .distinct()
                .sorted()
                .toList());
        week.setItemLabelGenerator(day -> moments.days(day, day.plusDays(6)));
        week.setValue(wanted);
        hall.setLabel(getTranslation("planning.board.hall"));
        hall.setItems(halls);
        hall.setItemLabelGenerator(
                row -> row.name().startsWith(row.unitName()) ? row.name() : row.unitName() + " " + row.name());
        halls.stream().filter(row -> row.id() == hallId).findFirst().ifPresent(hall::setValue);
        var form = new Div(week, hall);
        form.addClassName("jt-form-grid");
        add(new Paragraph(getTranslation("planning.board.move.help")), form);
        var move = new Button(getTranslation("planning.board.move"), click -> {
            if (hall.isEmpty()) {
                hall.setErrorMessage(getTranslation("invalid.empty"));
                hall.setInvalid(true);
                return;
            }
            close();
            choice.moveTo((int) ChronoUnit.WEEKS.between(monday, week.getValue()), hall.getValue());
        });
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(move);
        return this;
    }
}
