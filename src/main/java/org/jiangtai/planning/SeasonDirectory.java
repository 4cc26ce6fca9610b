package org.jiangtai.planning;

import org.jiangtai.menu.MenuService;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.UnitService;
import org.jiangtai.place.VenueService;
import org.jiangtai.speaker.LecturerService;
import org.springframework.stereotype.Component;

/** Who and what can stand in a season's workbook. */
@Component
class SeasonDirectory {

    private final UnitService units;
    private final VenueService venues;
    private final MenuService menu;
    private final LecturerService lecturers;
    private final UnitScope scope;

    SeasonDirectory(
            UnitService units, VenueService venues, MenuService menu, LecturerService lecturers, UnitScope scope) {
        this.units = units;
        this.venues = venues;
        this.menu = menu;
        this.lecturers = lecturers;
        this.scope = scope;
    }

    /**
     * The names as they are now, in as many statements as there are kinds of them, and one for each lecturer who is named
     * and shares the name with another.
     */
    SeasonNames names() {
        UnitScope.Reach reach = scope.reach();
        return new SeasonNames(
                units.all(),
                venues.all().stream()
                        .filter(venue -> reach.covers(venue.unitId()))
                        .toList(),
                menu.topics(),
                lecturers.names(),
                id -> lecturers.find(id).orElseThrow());
    }
}
