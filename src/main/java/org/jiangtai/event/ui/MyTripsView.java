package org.jiangtai.event.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.Opens;
import org.jiangtai.shared.Moments;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.Page;

/** The trips of the lecturer who is signed in, with the answers to give. */
@StyleSheet("context://event/calendar.css")
@Route("my-trips")
@Menu(title = "event.trips.menu", order = 39, icon = "vaadin:car")
@Opens(value = TripService.class, method = "own")
class MyTripsView extends Page {

    MyTripsView(TripService trips, Moments moments, Feedback feedback) {
        super("event.trips.menu");
        addHelp("event.trips.help");
        add(new TripCards(trips, moments, feedback, Integer.MAX_VALUE));
    }
}
