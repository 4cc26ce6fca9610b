package org.jiangtai.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.TravelOverride;
import org.jiangtai.place.TravelOverrides;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.Page;
import org.jiangtai.uikit.RowActions;
import org.jspecify.annotations.Nullable;

/** The ways between units whose minutes people know better than the calculation. */
@StyleSheet("context://place/place.css")
@Route("units/travel")
@Opens(value = TravelOverrides.class, method = "all")
class TravelView extends Page {

    private final transient TravelOverrides travel;
    private final transient Feedback feedback;
    private final transient List<Unit> units;
    private final ListPanel<TravelOverride> list = new ListPanel<>("place.travel.empty");

    TravelView(TravelOverrides travel, UnitService units, CurrentPerson current, Feedback feedback) {
        super("place.travel.title");
        this.travel = travel;
        this.feedback = feedback;
        this.units = units.all();
        addActions(new Anchor("units", getTranslation("place.import.back")));
        addHelp("place.travel.help");
        list.text("place.travel.from", way -> way.from().name());
        list.text(
                "place.travel.way",
                way -> getTranslation(way.bothWays() ? "place.travel.both" : "place.travel.oneWay"));
        list.text("place.travel.to", way -> way.to().name());
        list.sorted("place.travel.minutes", way -> Integer.toString(way.minutes()), TravelOverride::minutes);
        list.sorted("place.travel.reckoned", way -> Integer.toString(way.reckoned()), TravelOverride::reckoned);
        list.text(
                "place.travel.source", way -> getTranslation(way.reckonedFrom().labelKey()));
        if (current.may(TravelOverrides.class, "put")) {
            list.actions(way -> new RowActions<>(way, name(way), this::edit, this::remove));
            list.grid().addItemDoubleClickListener(click -> edit(click.getItem()));
            var add = new Button(getTranslation("place.travel.add"), VaadinIcon.PLUS.create(), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addActions(add);
        }
        list.exportAs("place.travel.title");
        add(list);
        load();
    }

    private void load() {
        list.setItems(travel.all());
    }

    private String name(TravelOverride way) {
        return getTranslation(
                "place.travel.name", way.from().shortName(), way.to().shortName());
    }

    private void edit(@Nullable TravelOverride known) {
        new TravelForm(known, units, travel, feedback, this::put).open();
    }

    private void put(Unit from, Unit to, int minutes) {
        Integer before = travel.all().stream()
                .filter(way -> way.from().id() == from.id() && way.to().id() == to.id())
                .map(TravelOverride::minutes)
                .findFirst()
                .orElse(null);
        travel.put(from.id(), to.id(), minutes);
        load();
        feedback.doneWithUndo(
                () -> restore(from.id(), to.id(), before),
                "place.travel.saved",
                getTranslation("place.travel.name", from.shortName(), to.shortName()));
    }

    private void remove(TravelOverride way) {
        travel.remove(way.from().id(), way.to().id());
        load();
        feedback.doneWithUndo(
                () -> restore(way.from().id(), way.to().id(), way.minutes()), "place.travel.removed", name(way));
    }

    private void restore(long from, long to, @Nullable Integer minutes) {
        if (minutes == null) {
            travel.remove(from, to);
        } else {
            travel.put(from, to, minutes);
        }
        load();
    }
}
