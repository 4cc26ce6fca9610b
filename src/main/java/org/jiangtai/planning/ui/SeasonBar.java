package org.jiangtai.planning.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiangtai.place.UnitKind;
import org.jiangtai.planning.PlaceFilter;
import org.jiangtai.planning.SeasonSpan;
import org.jiangtai.uikit.DatePickers;

/** Which weeks and which places of the season are looked at; the address remembers both. */
final class SeasonBar extends Div {

    private static final List<Integer> LENGTHS = List.of(4, 8, 13, 26, 53);

    private final SeasonSpan usual;
    private final DatePicker from = DatePickers.labelled("planning.from");
    private final Select<Integer> weeks = new Select<>();
    private final ComboBox<String> town = new ComboBox<>();
    private final Select<UnitKind> kind = new Select<>();
    private final TextField words = new TextField();
    private final Div tail = new Div();
    private Runnable changed = () -> {};
    private boolean busy;

    /** @param usual what is shown where the address says nothing */
    SeasonBar(SeasonSpan usual) {
        this.usual = usual;
        addClassName("jt-season-bar");
        weeks.setLabel(getTranslation("planning.weeks"));
        weeks.setItems(Stream.concat(LENGTHS.stream(), Stream.of(usual.weeks()))
                .distinct()
                .sorted()
                .toList());
        weeks.setItemLabelGenerator(count -> getTranslation("planning.weeks.count", count));
        var steps = new Div(
                step(VaadinIcon.ANGLE_LEFT, "planning.previous", -1),
                new Button(getTranslation("planning.thisSeason"), click -> put(usual)),
                step(VaadinIcon.ANGLE_RIGHT, "planning.next", 1));
        steps.addClassNames("jt-row", "jt-season-steps");
        tail.addClassName("jt-season-tail");
        add(from, weeks, steps, tail);
        set(usual);
        from.addValueChangeListener(change -> tell());
        weeks.addValueChangeListener(change -> tell());
    }

    /** Offers to choose among places. */
    SeasonBar withPlaces(List<String> towns) {
        town.setLabel(getTranslation("planning.town"));
        town.setItems(towns);
        town.setClearButtonVisible(true);
        kind.addClassName("jt-season-kind");
        kind.setLabel(getTranslation("planning.kind"));
        kind.setItems(Arrays.asList(UnitKind.values()));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("planning.kind.usual"));
        kind.setItemLabelGenerator(
                row -> row == null ? getTranslation("planning.kind.usual") : getTranslation(row.labelKey()));
        words.setLabel(getTranslation("planning.words"));
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        addComponentAtIndex(indexOf(tail), town);
        addComponentAtIndex(indexOf(tail), kind);
        addComponentAtIndex(indexOf(tail), words);
        town.addValueChangeListener(change -> tell());
        kind.addValueChangeListener(change -> tell());
        words.addValueChangeListener(change -> tell());
        return this;
    }

    /** Puts something to the right of the choices. */
    SeasonBar withTail(Component... components) {
        tail.add(components);
        return this;
    }

    void onChange(Runnable listener) {
        changed = listener;
    }

    /** Chooses what an address remembered; what cannot be read is passed over. */
    void read(QueryParameters query) {
        busy = true;
        set(SeasonSpan.from(
                query.getSingleParameter("from").flatMap(SeasonBar::day).orElse(usual.monday()),
                query.getSingleParameter("weeks").flatMap(SeasonBar::number).orElse(usual.weeks())));
        query.getSingleParameter("town")
                .filter(name -> town.getListDataView().contains(name))
                .ifPresent(town::setValue);
        query.getSingleParameter("kind")
                .flatMap(name -> Arrays.stream(UnitKind.values())
                        .filter(row -> row.name().equals(name))
                        .findFirst())
                .ifPresent(kind::setValue);
        query.getSingleParameter("q").ifPresent(words::setValue);
        busy = false;
    }

    /** What an address has to remember; what is usual is empty. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put(
                "from",
                span().monday().equals(usual.monday()) ? "" : span().monday().toString());
        choices.put("weeks", span().weeks() == usual.weeks() ? "" : Integer.toString(span().weeks()));
        choices.put("town", town.getOptionalValue().orElse(""));
        choices.put("kind", kind.getOptionalValue().map(Enum::name).orElse(""));
        choices.put("q", words.getValue());
        return choices;
    }

    SeasonSpan span() {
        return SeasonSpan.from(
                from.getOptionalValue().orElse(usual.monday()),
                weeks.getOptionalValue().orElse(usual.weeks()));
    }

    PlaceFilter filter() {
        return new PlaceFilter(town.getOptionalValue().orElse(""), kind.getValue(), words.getValue());
    }

    private Button step(VaadinIcon icon, String key, int spans) {
        var button = new Button(icon.create(), click -> put(span().shifted(spans)));
        button.addThemeVariants(ButtonVariant.LUMO_ICON);
        button.setAriaLabel(getTranslation(key));
        button.setTooltipText(getTranslation(key));
        return button;
    }

    private void put(SeasonSpan span) {
        set(span);
        changed.run();
    }

    private void set(SeasonSpan span) {
        boolean before = busy;
        busy = true;
        from.setValue(span.monday());
        if (weeks.getListDataView().contains(span.weeks())) {
            weeks.setValue(span.weeks());
        } else {
            weeks.setValue(usual.weeks());
        }
        busy = before;
    }

    private void tell() {
        if (!busy) {
            changed.run();
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed);
            return Optional.of(day).filter(known -> known.getYear() > 1970 && known.getYear() < 9000);
        } catch (DateTimeParseException typedByHand) {
            return Optional.empty();
        }
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
