package org.jiangtai.place.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.Consumer;
import org.jiangtai.place.Unit;
import org.jiangtai.place.Venue;
import org.jiangtai.uikit.ListPanel;
import org.jspecify.annotations.Nullable;

/** The venues of a unit and of those below it. */
final class VenueList extends Div {

    private final H2 heading = new H2();
    private final ListPanel<Venue> list = new ListPanel<>("place.venue.empty");

    VenueList(@Nullable Consumer<Venue> edit, @Nullable Consumer<Venue> remove) {
        addClassName("jt-venues");
        list.text("enum.ImportColumn.VENUE_NAME", Venue::name);
        list.text("place.venue.unit", Venue::unitName);
        list.sorted("enum.ImportColumn.SEATS", venue -> Integer.toString(venue.capacity()), Venue::capacity);
        list.text("place.venue.hours", venue -> venue.opensAt() + "–" + venue.closesAt());
        list.text("enum.ImportColumn.ADDRESS", Venue::address);
        list.text("enum.ImportColumn.EQUIPMENT", Venue::equipment);
        if (edit != null || remove != null) {
            list.actions(venue -> new RowActions<>(venue, venue.name(), edit, remove));
        }
        if (edit != null) {
            list.grid().addItemDoubleClickListener(click -> edit.accept(click.getItem()));
        }
        list.exportAs("place.venue.list");
        add(heading, list);
    }

    void show(@Nullable Unit unit, List<Venue> venues) {
        heading.setText(
                unit == null ? getTranslation("place.venue.all") : getTranslation("place.venue.of", unit.shortName()));
        list.setItems(venues);
    }
}
