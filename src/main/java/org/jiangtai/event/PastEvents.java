package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over events that were announced before the program was used, as they stood on paper or in another system. The
 * same rules hold as for new ones, but nobody is told: people know already.
 */
@Service
@Transactional
public class PastEvents {

    private final EventService service;
    private final EventRepository events;
    private final Announcer announcer;

    PastEvents(EventService service, EventRepository events, Announcer announcer) {
        this.service = service;
        this.events = events;
        this.announcer = announcer;
    }

    /**
     * Stores a public event.
     *
     * @param clashReason why to go on past warnings; empty where there are none
     * @param cancelReason why it was cancelled; empty if it was not
     * @throws org.jiangtai.shared.InvalidInput if a field is not as it must be
     * @throws EventClashes if it clashes and no reason helps or none was given
     */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public Event store(EventDraft draft, String clashReason, String cancelReason) {
        if (draft.id() != null) {
            throw new IllegalArgumentException("an event that is stored already is published, not taken over");
        }
        Event saved = service.save(draft, clashReason);
        EventEntity event = events.findById(saved.id()).orElseThrow(NotFound::new);
        event.cancelReason = Typed.optional("reason", cancelReason, 500);
        event.stage = event.cancelReason.isEmpty() ? EventStage.APPROVED : EventStage.CANCELLED;
        events.flush();
        announcer.knownAlready(event.id);
        return service.find(saved.id()).orElseThrow(NotFound::new);
    }
}
