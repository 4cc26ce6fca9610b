package org.jiangtai.planning;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jiangtai.event.SeasonEvent;
import org.jiangtai.identity.Role;
import org.jiangtai.menu.MenuService;
import org.jiangtai.setting.SettingService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which places got which themes, and what is missing. */
@Service
@Transactional
public class CoverageService {

    private final SeasonEvents season;
    private final Places places;
    private final MenuService menu;
    private final SettingService settings;
    private final Clock clock;

    CoverageService(SeasonEvents season, Places places, MenuService menu, SettingService settings, Clock clock) {
        this.season = season;
        this.places = places;
        this.menu = menu;
        this.settings = settings;
        this.clock = clock;
    }

    /** The coverage of a span, in a number of statements that does not depend on it; a keeper's own units. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public Coverage read(SeasonSpan span, PlaceFilter filter) {
        List<SeasonEvent> events = season.in(span);
        return Coverage.count(
                span,
                menu.themes(),
                filter.choose(places.within(span.monday()), events),
                events,
                settings.get(PlanningSettings.PER_THEME),
                clock.instant());
    }

    /** The events of one cell, soonest first: what was given and what is planned. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.REVIEWER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<SeasonEvent> cell(SeasonSpan span, long unitId, long themeId) {
        return season.in(span).stream()
                .filter(event -> event.unitId() == unitId && event.themeId() != null && event.themeId() == themeId)
                .filter(event -> Coverage.isDone(event) || Coverage.isPlanned(event, clock.instant()))
                .toList();
    }
}
