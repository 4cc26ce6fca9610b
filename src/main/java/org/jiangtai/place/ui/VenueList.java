package org.jiangtai.place.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jiangtai.place.MapLink;
import org.jiangtai.place.Position;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.uikit.ListPanel;
import org.jiangtai.uikit.RowActions;
import org.jspecify.annotations.Nullable;

/** The venues of a unit and of those below it, under the unit's name and what can be done with the unit itself. */
final class VenueList extends Div {

    private final H2 heading = new H2();
    private final Anchor map = new Anchor();
    private final Div unitActions = new Div();
    private final ListPanel<Venue> list = new ListPanel<>("place.venue.empty");
    private @Nullable Button end;
    private transient @Nullable Unit unit;

    VenueList(@Nullable Consumer<Venue> edit, @Nullable Consumer<Venue> remove) {
        addClassName("jt-venues");
        list.roomy(list.drawn("enum.ImportColumn.VENUE_NAME", Venue::name, VenueList::nameAndPlace));
        list.text("place.venue.unit", Venue::unitName);
        list.sorted("enum.ImportColumn.SEATS", venue -> Integer.toString(venue.capacity()), Venue::capacity);
        list.text("place.venue.hours", venue -> venue.opensAt() + "–" + venue.closesAt());
        list.text("place.venue.contact", VenueList::contact);
        // They stand below the name, and are searched and exported as columns of their own.
        list.text("enum.ImportColumn.ADDRESS", Venue::address).setVisible(false);
        list.text("enum.ImportColumn.EQUIPMENT", Venue::equipment).setVisible(false);
        if (edit != null || remove != null) {
            list.actions(venue -> new RowActions<>(venue, venue.name(), edit, remove));
        }
        if (edit != null) {
            list.grid().addItemDoubleClickListener(click -> edit.accept(click.getItem()));
        }
        list.exportPeopleAs("place.venue.list", "Venue");
        unitActions.addClassName("jt-row");
        unitActions.setVisible(false);
        map.setText(getTranslation("place.map"));
        map.setTarget(AnchorTarget.BLANK);
        map.getElement().setAttribute("rel", "noopener noreferrer");
        map.setVisible(false);
        unitActions.add(map);
        var head = new Div(heading, unitActions);
        head.addClassName("jt-venues-head");
        add(head, list);
    }

    /** Lets the unit whose venues are shown be changed, dissolved and removed. */
    void addUnitActions(Consumer<Unit> edit, Consumer<Unit> end, Consumer<Unit> remove) {
        this.end = button("place.unit.dissolve", VaadinIcon.BAN, end);
        unitActions.add(
                button("place.unit.edit", VaadinIcon.EDIT, edit),
                this.end,
                button("place.unit.remove", VaadinIcon.TRASH, remove));
    }

    private Button button(String key, VaadinIcon icon, Consumer<Unit> action) {
        var button = new Button(getTranslation(key), icon.create(), click -> {
            if (unit != null) {
                action.accept(unit);
            }
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    void show(@Nullable Unit selected, List<Venue> venues) {
        unit = selected;
        unitActions.setVisible(selected != null);
        Position position = selected == null ? null : selected.position();
        map.setVisible(position != null);
        if (selected != null && position != null) {
            map.setHref(MapLink.to(position, selected.name()));
        }
        heading.setText(
                selected == null
                        ? getTranslation("place.venue.all")
                        : getTranslation("place.venue.of", selected.shortName()));
        if (end != null && selected != null) {
            end.setText(getTranslation(selected.isDissolved() ? "place.unit.restore" : "place.unit.dissolve"));
        }
        list.setItems(venues);
    }

    private static String contact(Venue venue) {
        return Stream.of(venue.contactName(), venue.maskedContactPhone())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static Div nameAndPlace(Venue venue) {
        var place = new Span(Stream.of(venue.address(), venue.equipment())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · ")));
        place.addClassName("jt-muted");
        var cell = new Div(new Span(venue.name()), place);
        cell.addClassName("jt-venue-cell");
        return cell;
    }
}
