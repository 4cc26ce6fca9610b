package org.jiangtai.event.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jiangtai.menu.MenuService;
import org.jiangtai.menu.Topic;
import org.jiangtai.place.Unit;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.Venue;
import org.jiangtai.place.VenueService;
import org.jiangtai.speaker.Lecturer;
import org.jiangtai.speaker.LecturerService;
import org.jiangtai.speaker.LecturerState;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What can be chosen for an event, read once when the form is opened. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class EventChoices {

    private final List<Topic> topics;
    private final List<Venue> venues;
    private final List<Unit> units;
    private final List<Lecturer> lecturers;

    EventChoices(MenuService menu, VenueService venues, UnitService units, LecturerService lecturers) {
        this.topics = menu.topics();
        this.venues = venues.all();
        this.units = units.all();
        this.lecturers = lecturers.all();
    }

    /** The topics on the shelf, and this one even if it was taken off. */
    List<Topic> topicsWith(@Nullable Long current) {
        return topics.stream()
                .filter(topic -> topic.onShelf() || Objects.equals(topic.id(), current))
                .toList();
    }

    Optional<Topic> topic(@Nullable Long id) {
        return topics.stream().filter(topic -> Objects.equals(topic.id(), id)).findFirst();
    }

    /** The units that have a hall and were not dissolved. */
    List<Unit> units() {
        return units.stream()
                .filter(unit -> !unit.isDissolved())
                .filter(unit -> venues.stream().anyMatch(venue -> venue.unitId() == unit.id()))
                .toList();
    }

    Optional<Unit> unit(long id) {
        return units.stream().filter(unit -> unit.id() == id).findFirst();
    }

    /** The halls of a unit, or all of them. */
    List<Venue> venuesOf(@Nullable Unit unit) {
        return unit == null
                ? venues
                : venues.stream().filter(venue -> venue.unitId() == unit.id()).toList();
    }

    Optional<Venue> venue(long id) {
        return venues.stream().filter(venue -> venue.id() == id).findFirst();
    }

    /** The engaged lecturers, and this one even if not engaged any more. */
    List<Lecturer> lecturersWith(@Nullable Long current) {
        return lecturers.stream()
                .filter(lecturer -> lecturer.state() == LecturerState.ENGAGED || Objects.equals(lecturer.id(), current))
                .toList();
    }

    Optional<Lecturer> lecturer(@Nullable Long id) {
        return lecturers.stream()
                .filter(lecturer -> Objects.equals(lecturer.id(), id))
                .findFirst();
    }
}
