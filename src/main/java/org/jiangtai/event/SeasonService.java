package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The season at a glance, for calendars, boards and maps that show thousands of events at once. */
@Service
@Transactional
public class SeasonService {

    private final SeasonRepository season;
    private final UnitScope scope;
    private final Clock clock;

    SeasonService(SeasonRepository season, UnitScope scope, Clock clock) {
        this.season = season;
        this.scope = scope;
        this.clock = clock;
    }

    /**
     * The events that touch a span of time as they are planned, cancelled ones too, soonest first, by one statement
     * beside those that say how far the person reaches; a keeper gets those of its own units.
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.LECTURER, Role.Named.REVIEWER, Role.Named.AUDITOR
    })
    @Transactional(readOnly = true)
    public List<SeasonEvent> between(Instant from, Instant to) {
        var reach = scope.reach();
        Instant now = clock.instant();
        return season.findBetween(from.minus(EventDrafts.LONGEST), from, to).stream()
                .filter(row -> reach.coversEvent(row.id(), row.unitId()))
                .map(row -> row.at(now))
                .toList();
    }
}
