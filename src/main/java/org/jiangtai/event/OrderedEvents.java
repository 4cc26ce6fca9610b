package org.jiangtai.event;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jiangtai.identity.AmongModules;
import org.jiangtai.identity.AsProgram;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Events that somebody causes who may not plan: a lecturer who accepts an order, perhaps by a personal link. The module
 * that owns the order has made sure that the person may.
 */
@Service
@Transactional
public class OrderedEvents {

    private final EventService service;
    private final ClashFinder clashes;
    private final EventRepository events;

    OrderedEvents(EventService service, ClashFinder clashes, EventRepository events) {
        this.service = service;
        this.clashes = clashes;
        this.events = events;
    }

    /**
     * Saves a new event, a draft like any other; nobody else saves one meanwhile.
     *
     * @param refused which clashes refuse it besides those that block
     * @param clashReason why the rest is gone past; must be given
     * @throws org.jiangtai.shared.InvalidInput if a field is not as it must be
     * @throws EventClashes if it clashes so that it is refused
     */
    @AmongModules
    @PermitAll
    public Event make(EventDraft draft, Predicate<Clash> refused, String clashReason) {
        events.lockPlanning();
        List<Clash> found = clashes.find(draft);
        if (found.stream().anyMatch(refused)) {
            throw new EventClashes(found);
        }
        return AsProgram.call(() -> service.save(draft, clashReason));
    }

    /** What clashes if one of these were saved, whichever; a list for each, in their order. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<List<Clash>> clashesOfEach(List<EventDraft> choices) {
        return clashes.findForEach(choices);
    }

    /** The events that begin in a span and whose lecturer is one of these, cancelled ones left out; by one statement. */
    @AmongModules
    @PermitAll
    @Transactional(readOnly = true)
    public List<LecturersEvent> ofLecturers(Collection<Long> lecturerIds, Instant from, Instant to) {
        return lecturerIds.isEmpty() ? List.of() : events.findOfLecturers(lecturerIds, from, to, ClashFinder.LIVE);
    }
}
