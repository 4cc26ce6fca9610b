package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jiangtai.identity.EventGrantService;
import org.jiangtai.identity.Role;
import org.jiangtai.place.NotYourUnit;
import org.jiangtai.place.UnitScope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works with one event as a keeper or an organiser and with no other. An organiser of the event's unit or of the
 * zone gives these roles; who was given one does not hand it on.
 */
@Service
@Transactional
public class EventTeamService {

    private final EventService events;
    private final EventGrantService grants;
    private final UnitScope scope;

    EventTeamService(EventService events, EventGrantService grants, UnitScope scope) {
        this.events = events;
        this.grants = grants;
        this.scope = scope;
    }

    /**
     * The event's team.
     *
     * @throws org.jiangtai.shared.NotFound if there is no such event
     * @throws NotYourUnit if it is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @Transactional(readOnly = true)
    public EventTeam team(long eventId) {
        boolean mayChange = mayChange(events.require(eventId));
        return new EventTeam(grants.heldForEvent(eventId), mayChange ? grants.choices() : List.of(), mayChange);
    }

    /**
     * Takes somebody into the team.
     *
     * @throws NotYourUnit if the event is another unit's, or the current person only helps with it
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void join(long eventId, long accountId, Role role) {
        insist(eventId);
        grants.grantForEvent(accountId, role, eventId);
    }

    /**
     * Takes somebody's role in the team back.
     *
     * @throws NotYourUnit if the event is another unit's, or the current person only helps with it
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public void leave(long eventId, long accountId, Role role) {
        insist(eventId);
        grants.withdrawFromEvent(accountId, role, eventId);
    }

    private void insist(long eventId) {
        if (!mayChange(events.require(eventId))) {
            throw new NotYourUnit();
        }
    }

    private boolean mayChange(Event event) {
        return scope.reachAs(Role.ORGANISER).covers(event.unitId());
    }
}
