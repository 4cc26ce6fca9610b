package org.jiangtai.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Opens;
import org.jiangtai.place.DissolutionService;
import org.jiangtai.place.TravelOverrides;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.uikit.Confirm;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;
import org.jspecify.annotations.Nullable;

/** The tree of units, and beside it the venues of the unit that is selected and of those below it. */
@StyleSheet("context://place/place.css")
@Route("units")
@Menu(title = "place.menu", order = 30, icon = "vaadin:building-o")
@Opens(value = VenueService.class, method = "all")
class UnitsView extends Page {

    private final transient UnitService unitService;
    private final transient VenueService venueService;
    private final transient DissolutionService ends;
    private final transient UnitScope scope;
    private final transient Feedback feedback;
    private final UnitTree tree;
    private final VenueList venueList;
    private transient List<Unit> units = List.of();
    private transient List<Venue> venues = List.of();

    UnitsView(
            UnitService units,
            DissolutionService ends,
            VenueService venues,
            UnitScope scope,
            CurrentPerson current,
            Feedback feedback) {
        super("place.menu");
        this.unitService = units;
        this.venueService = venues;
        this.scope = scope;
        this.feedback = feedback;
        boolean organiser = current.may(UnitService.class, "save");
        boolean keepsVenues = current.may(VenueService.class, "save");
        tree = new UnitTree(organiser ? this::editUnit : null);
        tree.addSelectionListener(this::showVenues);
        this.ends = ends;
        venueList = new VenueList(keepsVenues ? this::editVenue : null, keepsVenues ? this::removeVenue : null);
        if (organiser) {
            venueList.addUnitActions(this::editUnit, this::endUnit, this::removeUnit);
        }
        if (organiser) {
            if (current.may(TravelOverrides.class, "all")) {
                addActions(new Anchor("units/travel", getTranslation("place.travel.title")));
            }
            var importLink = new Anchor("units/import", getTranslation("place.import.menu"));
            addActions(importLink, button("place.unit.add", VaadinIcon.PLUS, () -> editUnit(null)));
        }
        if (keepsVenues) {
            addActions(button("place.venue.add", VaadinIcon.PLUS, () -> editVenue(null)));
        }
        addHelp("place.help");
        var columns = new Div(tree, venueList);
        columns.addClassName("jt-units");
        add(columns);
        load();
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        var button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void load() {
        units = unitService.all().stream()
                .filter(unit -> scope.covers(unit.id()))
                .toList();
        venues = venueService.all().stream()
                .filter(venue -> scope.covers(venue.unitId()))
                .toList();
        tree.setUnits(units, venues.stream().collect(Collectors.groupingBy(Venue::unitId, Collectors.counting())));
        showVenues(tree.selected());
    }

    private void showVenues(@Nullable Unit unit) {
        var shown = units.stream()
                .filter(each -> unit == null || each.isWithin(unit))
                .map(Unit::id)
                .collect(Collectors.toSet());
        venueList.show(
                unit,
                venues.stream().filter(venue -> shown.contains(venue.unitId())).toList());
    }

    private void editUnit(@Nullable Unit unit) {
        new UnitForm(unit, tree.selected(), choices(unit == null ? null : unit.parentId()), feedback, draft -> {
                    Unit saved = unitService.save(draft);
                    load();
                    tree.select(saved);
                    feedback.done("place.unit.saved", saved.name());
                })
                .open();
    }

    /** The units that are there, and this one in any case. */
    private List<Unit> choices(@Nullable Long kept) {
        return units.stream().filter(unit -> unit.takes(kept)).toList();
    }

    private void endUnit(Unit unit) {
        if (unit.isDissolved()) {
            ends.restore(unit.id());
            load();
            feedback.done("place.unit.restored", unit.name());
        } else {
            new UnitEndForm(unit, choices(null), feedback, successor -> {
                        ends.dissolve(unit.id(), successor);
                        load();
                        feedback.done("place.unit.dissolved", unit.name());
                    })
                    .open();
        }
    }

    private void removeUnit(Unit unit) {
        Confirm.ask("place.unit.remove", "place.unit.remove.text", "place.unit.remove.action", () -> {
            unitService.remove(unit.id());
            load();
            feedback.done("place.unit.removed", unit.name());
        });
    }

    private void editVenue(@Nullable Venue venue) {
        new VenueForm(
                        venue,
                        tree.selected(),
                        choices(venue == null ? null : venue.unitId()),
                        feedback,
                        venueService::reveal,
                        draft -> {
                            Venue saved = venueService.save(draft);
                            load();
                            feedback.done("place.venue.saved", saved.name());
                        })
                .open();
    }

    private void removeVenue(Venue venue) {
        Confirm.ask("place.venue.remove", "place.venue.remove.text", "place.venue.remove.action", () -> {
            venueService.remove(venue.id());
            load();
            feedback.done("place.venue.removed", venue.name());
        });
    }
}
