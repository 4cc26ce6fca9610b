package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.registration.CardChoice;
import org.jiangtai.registration.Registration;
import org.jiangtai.shared.Labelled;

/** Asks whose cards are printed, eight on a page. */
final class CardsDialog extends Dialog {

    /** Whose. */
    enum Whose implements Labelled {
        ALL,
        TICKED,
        WITHOUT_PHONE,
        ONE_UNIT
    }

    private final long eventId;
    private final transient List<Registration> ticked;
    private final transient List<Registration> all;
    private final RadioButtonGroup<Whose> whose = new RadioButtonGroup<>();
    private final Select<Unit> unit = new Select<>();
    private final Anchor print = new Anchor();

    CardsDialog(long eventId, Collection<Registration> people, Collection<Registration> ticked, UnitService units) {
        this.eventId = eventId;
        this.all = people.stream().filter(row -> !row.state().isOver()).toList();
        this.ticked = ticked.stream().filter(row -> !row.state().isOver()).toList();
        setHeaderTitle(getTranslation("card.choose"));
        Map<Long, Unit> known = units.findAll(
                all.stream().map(Registration::unitId).filter(Objects::nonNull).collect(Collectors.toSet()));
        unit.setItems(known.values());
        unit.setItemLabelGenerator(Unit::shortName);
        unit.setAriaLabel(getTranslation("group.unit"));
        known.values().stream().findFirst().ifPresent(unit::setValue);
        unit.addValueChangeListener(change -> show());
        List<Whose> offered = new ArrayList<>(List.of(Whose.ALL, Whose.WITHOUT_PHONE));
        if (!this.ticked.isEmpty()) {
            offered.add(Whose.TICKED);
        }
        if (!known.isEmpty()) {
            offered.add(Whose.ONE_UNIT);
        }
        whose.setItems(offered);
        whose.setItemLabelGenerator(each -> getTranslation(each.labelKey(), count(each)));
        whose.setValue(this.ticked.isEmpty() ? Whose.ALL : Whose.TICKED);
        whose.addValueChangeListener(change -> show());
        print.setText(getTranslation("card.open"));
        print.setTarget("_blank");
        print.setRouterIgnore(true);
        add(new Paragraph(getTranslation("card.choose.help")), whose, unit);
        getFooter().add(new Button(getTranslation("action.close"), click -> close()), print);
        show();
    }

    private void show() {
        unit.setVisible(whose.getValue() == Whose.ONE_UNIT);
        String address = "/print/cards/" + eventId;
        print.setHref(
                switch (whose.getValue()) {
                    case ALL -> address;
                    case TICKED ->
                        address + "?ids="
                                + CardChoice.text(
                                        ticked.stream().map(Registration::id).toList());
                    case WITHOUT_PHONE -> address + "?noPhone=1";
                    case ONE_UNIT ->
                        address
                                + (unit.getValue() == null
                                        ? ""
                                        : "?unit=" + unit.getValue().id());
                });
    }

    private long count(Whose which) {
        return switch (which) {
            case ALL -> all.size();
            case TICKED -> ticked.size();
            case WITHOUT_PHONE ->
                all.stream().filter(row -> row.maskedPhone().isEmpty()).count();
            case ONE_UNIT -> all.stream().filter(row -> row.unitId() != null).count();
        };
    }
}
