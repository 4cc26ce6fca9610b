package org.jiangtai.registration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Collection;
import java.util.function.Supplier;
import org.jiangtai.place.UnitService;
import org.jiangtai.registration.Registration;
import org.springframework.stereotype.Component;

/** What leads from an event's registrations to many people at once: the village's list, a table, the cards. */
@Component
class GroupActions {

    private final UnitService units;

    GroupActions(UnitService units) {
        this.units = units;
    }

    /**
     * The links and the button.
     *
     * @param takesNames whether anybody can still be put down
     * @param people everybody of the event
     * @param ticked those whose rows are ticked
     */
    Div of(
            long eventId,
            boolean takesNames,
            Supplier<Collection<Registration>> people,
            Supplier<Collection<Registration>> ticked) {
        var row = new Div();
        row.addClassName("jt-row");
        if (takesNames) {
            row.add(link(RegistrationPages.RESIDENTS, eventId, row.getTranslation("group.residents")));
            row.add(link(RegistrationPages.LIST, eventId, row.getTranslation("group.list")));
        }
        row.add(new Button(
                row.getTranslation("card.choose"),
                VaadinIcon.PRINT.create(),
                click -> new CardsDialog(eventId, people.get(), ticked.get(), units).open()));
        return row;
    }

    private static Anchor link(String route, long eventId, String text) {
        return new Anchor(route.replace(":id", Long.toString(eventId)), text);
    }
}
