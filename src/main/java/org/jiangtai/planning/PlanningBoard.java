package org.jiangtai.planning;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.setting.SettingService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The season as a board of places and weeks. */
@Service
@Transactional
public class PlanningBoard {

    private final SeasonEvents season;
    private final Places places;
    private final MenuService menu;
    private final SettingService settings;

    PlanningBoard(SeasonEvents season, Places places, MenuService menu, SettingService settings) {
        this.season = season;
        this.places = places;
        this.menu = menu;
        this.settings = settings;
    }

    /** The board of a span, in a number of statements that does not depend on what is on it; a keeper's own units. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Board read(SeasonSpan span, PlaceFilter filter) {
        List<SeasonEvent> events = season.in(span);
        List<Place> rows = filter.choose(places.within(span.monday()), events);
        Set<Long> shown = rows.stream().map(Place::id).collect(Collectors.toSet());
        return new Board(
                span,
                menu.themes(),
                rows,
                events.stream().filter(event -> shown.contains(event.unitId())).toList());
    }

    /** The towns that the current person's places lie in, in the order of the tree. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<String> towns() {
        return places.within(season.today()).stream()
                .filter(Place::there)
                .map(Place::town)
                .filter(town -> !town.isEmpty())
                .distinct()
                .toList();
    }

    /** The season that today lies in. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public SeasonSpan season() {
        return SeasonSpan.season(season.today(), settings.get(PlanningSettings.SEASON_WEEKS));
    }
}
