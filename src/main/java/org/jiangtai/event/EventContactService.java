package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.PhoneVault;
import org.jiangtai.shared.SeesPersonalData;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom to ask for at an event. */
@Service
@Transactional
public class EventContactService {

    private final EventRepository events;
    private final UnitScope scope;
    private final PhoneVault vault;

    EventContactService(EventRepository events, UnitScope scope, PhoneVault vault) {
        this.events = events;
        this.scope = scope;
        this.vault = vault;
    }

    /**
     * Shows the number of an event's contact in full; empty if none is known.
     *
     * @throws NotFound if there is no such event
     * @throws org.jiangtai.place.NotYourUnit if it is another unit's
     */
    @SeesPersonalData("Event")
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    @Transactional(readOnly = true)
    public String reveal(long id) {
        EventEntity event = events.findById(id).orElseThrow(NotFound::new);
        scope.requireEvent(id, event.unitId);
        return event.contactPhoneSealed == null
                ? ""
                : vault.open(event.contactPhoneSealed).national();
    }
}
