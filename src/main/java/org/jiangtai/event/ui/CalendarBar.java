package org.jiangtai.event.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jiangtai.shared.Labelled;

/** Whose calendar is looked at and in which colours; the address remembers it. */
final class CalendarBar extends Div {

    private final EventFilters filters;
    private final RadioButtonGroup<CalendarWho> who = new RadioButtonGroup<>();
    private final Select<CalendarColour> colour = new Select<>();

    CalendarBar(EventFilters filters) {
        this.filters = filters;
        addClassNames("jt-list-filters", "jt-calendar-filters");
        who.setAriaLabel(getTranslation("event.calendar.who"));
        who.setItems(CalendarWho.values());
        who.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        who.setValue(CalendarWho.EVERYBODY);
        colour.setAriaLabel(getTranslation("event.calendar.colour"));
        colour.setItems(CalendarColour.values());
        colour.setItemLabelGenerator(row -> getTranslation(row.labelKey()));
        colour.setValue(CalendarColour.STATE);
        add(who, filters.unit(), filters.lecturer(), filters.state(), colour);
        follow();
    }

    /** Chooses what an address remembered; an address with a lecturer or a unit alone means theirs. */
    void read(QueryParameters query) {
        filters.choose(
                query.getSingleParameter("unit").orElse(""),
                query.getSingleParameter("lecturer").orElse(""),
                query.getSingleParameter("state").orElse(""));
        who.setValue(named(CalendarWho.values(), query.getSingleParameter("who").orElse(""), implied()));
        colour.setValue(named(
                CalendarColour.values(), query.getSingleParameter("colour").orElse(""), CalendarColour.STATE));
        follow();
    }

    void onChange(Runnable changed) {
        who.addValueChangeListener(change -> {
            boolean narrowed =
                    !filters.unitId().isEmpty() || !filters.lecturerId().isEmpty();
            follow();
            if (!narrowed) {
                changed.run();
            }
        });
        colour.addValueChangeListener(change -> changed.run());
        filters.onChange(changed);
    }

    CalendarColour colour() {
        return colour.getValue();
    }

    /** What an address has to remember; what is usual is empty. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("who", who.getValue() == CalendarWho.EVERYBODY ? "" : name(who.getValue()));
        choices.put("unit", filters.unitId());
        choices.put("lecturer", filters.lecturerId());
        choices.put("state", filters.stateNames());
        choices.put("colour", colour.getValue() == CalendarColour.STATE ? "" : name(colour.getValue()));
        return choices;
    }

    private CalendarWho implied() {
        if (!filters.lecturerId().isEmpty()) {
            return CalendarWho.LECTURER;
        }
        return filters.unitId().isEmpty() ? CalendarWho.EVERYBODY : CalendarWho.UNIT;
    }

    /** Shows the field that belongs to the choice, and forgets what stood in the others. */
    private void follow() {
        filters.unit().setVisible(who.getValue() == CalendarWho.UNIT);
        filters.lecturer().setVisible(who.getValue() == CalendarWho.LECTURER);
        if (who.getValue() != CalendarWho.UNIT) {
            filters.unit().clear();
        }
        if (who.getValue() != CalendarWho.LECTURER) {
            filters.lecturer().clear();
        }
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E> & Labelled> E named(E[] values, String written, E otherwise) {
        return Arrays.stream(values)
                .filter(row -> name(row).equals(written))
                .findFirst()
                .orElse(otherwise);
    }
}
