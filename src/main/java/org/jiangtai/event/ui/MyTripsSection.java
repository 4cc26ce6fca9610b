package org.jiangtai.event.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Optional;
import org.jiangtai.event.TripService;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.shared.Moments;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.uikit.Feedback;
import org.jiangtai.uikit.HomeSection;

/** Home: the next trips of the lecturer who is signed in. */
@org.springframework.stereotype.Component
class MyTripsSection implements HomeSection {

    private static final int ORDER = 5;
    private static final int SHOWN = 3;

    private final TripService trips;
    private final LecturerService lecturers;
    private final CurrentPerson current;
    private final Moments moments;
    private final Feedback feedback;

    MyTripsSection(
            TripService trips, LecturerService lecturers, CurrentPerson current, Moments moments, Feedback feedback) {
        this.trips = trips;
        this.lecturers = lecturers;
        this.current = current;
        this.moments = moments;
        this.feedback = feedback;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> content() {
        if (!current.may(TripService.class, "own") || lecturers.self().isEmpty()) {
            return Optional.empty();
        }
        var section = new Div();
        section.addClassName("jt-section");
        section.add(
                new H2(section.getTranslation("event.trips.menu")),
                new TripCards(trips, moments, feedback, SHOWN),
                new Anchor("my-trips", section.getTranslation("event.trips.all")));
        return Optional.of(section);
    }
}
