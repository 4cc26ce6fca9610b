package org.jiangtai.event.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventState;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Theme;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.shared.Texts;
import org.jiangtai.speaker.LecturerName;
import org.jiangtai.speaker.LecturerService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What the calendar and the list narrow the season down by. A unit stands for all that lies below it too. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class EventFilters {

    private static final String SEPARATOR = ".";

    private final ComboBox<Unit> unit = new ComboBox<>();
    private final ComboBox<LecturerName> lecturer = new ComboBox<>();
    private final ComboBox<Theme> theme = new ComboBox<>();
    private final MultiSelectComboBox<EventState> state = new MultiSelectComboBox<>();
    private Set<Long> unitsWithin = Set.of();

    EventFilters(UnitService units, UnitScope scope, LecturerService lecturers, MenuService menu) {
        var limit = scope.limit();
        var known = units.all().stream()
                .filter(row -> limit.map(ids -> ids.contains(row.id())).orElse(true))
                .toList();
        prepare(unit, "event.filter.unit");
        unit.setItems(known);
        unit.setItemLabelGenerator(Unit::shortName);
        unit.addValueChangeListener(change -> unitsWithin = change.getValue() == null
                ? Set.of()
                : known.stream()
                        .filter(row -> row.isWithin(change.getValue()))
                        .map(Unit::id)
                        .collect(Collectors.toSet()));
        prepare(lecturer, "event.filter.lecturer");
        lecturer.setItems(lecturers.names());
        lecturer.setItemLabelGenerator(LecturerName::name);
        prepare(theme, "event.filter.theme");
        theme.setItems(menu.themes());
        theme.setItemLabelGenerator(
                row -> row.name(theme.getUI().map(UI::getLocale).orElse(Texts.CHINESE)));
        state.setPlaceholder(state.getTranslation("event.filter.state"));
        state.setAriaLabel(state.getTranslation("event.filter.state"));
        state.setClearButtonVisible(true);
        state.setItems(EventState.values());
        state.setItemLabelGenerator(row -> state.getTranslation(row.labelKey()));
    }

    private static void prepare(ComboBox<?> field, String textKey) {
        field.setPlaceholder(field.getTranslation(textKey));
        field.setAriaLabel(field.getTranslation(textKey));
        field.setClearButtonVisible(true);
    }

    void onChange(Runnable changed) {
        unit.addValueChangeListener(change -> changed.run());
        lecturer.addValueChangeListener(change -> changed.run());
        theme.addValueChangeListener(change -> changed.run());
        state.addValueChangeListener(change -> changed.run());
    }

    /** Chooses what an address remembered; what no longer exists is passed over. */
    void choose(String unitId, String lecturerId, String stateNames) {
        unit.getListDataView()
                .getItems()
                .filter(row -> Long.toString(row.id()).equals(unitId))
                .findFirst()
                .ifPresent(unit::setValue);
        lecturer.getListDataView()
                .getItems()
                .filter(row -> Long.toString(row.id()).equals(lecturerId))
                .findFirst()
                .ifPresent(lecturer::setValue);
        List<String> names = List.of(stateNames.split("\\.", -1));
        state.setValue(Arrays.stream(EventState.values())
                .filter(row -> names.contains(row.name()))
                .collect(Collectors.toSet()));
    }

    /** The id of the chosen unit, or nothing. */
    String unitId() {
        return unit.getOptionalValue().map(row -> Long.toString(row.id())).orElse("");
    }

    /** The id of the chosen lecturer, or nothing. */
    String lecturerId() {
        return lecturer.getOptionalValue().map(row -> Long.toString(row.id())).orElse("");
    }

    /** The chosen states for an address. */
    String stateNames() {
        return state.getValue().stream().sorted().map(Enum::name).collect(Collectors.joining(SEPARATOR));
    }

    ComboBox<Unit> unit() {
        return unit;
    }

    ComboBox<LecturerName> lecturer() {
        return lecturer;
    }

    ComboBox<Theme> theme() {
        return theme;
    }

    MultiSelectComboBox<EventState> state() {
        return state;
    }

    boolean matches(SeasonEvent event) {
        return (unit.isEmpty() || unitsWithin.contains(event.unitId()))
                && chosen(lecturer.getOptionalValue().map(LecturerName::id), event.lecturerId())
                && chosen(theme.getOptionalValue().map(Theme::id), event.themeId())
                && (state.isEmpty() || state.getValue().contains(event.state()));
    }

    boolean matchesUnit(Event event) {
        return unit.isEmpty() || unitsWithin.contains(event.unitId());
    }

    boolean matchesLecturer(Event event) {
        return chosen(lecturer.getOptionalValue().map(LecturerName::id), event.lecturerId());
    }

    boolean matchesTheme(Event event) {
        return chosen(theme.getOptionalValue().map(Theme::id), event.themeId());
    }

    boolean matchesState(Event event) {
        return state.isEmpty() || state.getValue().contains(event.state());
    }

    private static boolean chosen(Optional<Long> wanted, @Nullable Long id) {
        return wanted.map(value -> Objects.equals(value, id)).orElse(true);
    }
}
