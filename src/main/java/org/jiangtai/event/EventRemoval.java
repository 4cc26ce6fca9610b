package org.jiangtai.event;

import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.Role;
import org.jiangtai.place.UnitScope;
import org.jiangtai.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Removes drafts that nobody outside the team ever heard of, and brings them back. */
@Service
@Transactional
public class EventRemoval {

    private final EventService service;
    private final EventRepository events;
    private final EventRows rows;
    private final ReleasedRepository released;
    private final SeatsRepository seats;
    private final UnitScope scope;
    private final ApplicationEventPublisher news;

    EventRemoval(
            EventService service,
            EventRepository events,
            EventRows rows,
            ReleasedRepository released,
            SeatsRepository seats,
            UnitScope scope,
            ApplicationEventPublisher news) {
        this.service = service;
        this.events = events;
        this.rows = rows;
        this.released = released;
        this.seats = seats;
        this.scope = scope;
        this.news = news;
    }

    /**
     * Removes drafts, all or none.
     *
     * @return what was removed, to be brought back
     * @throws NotRemovable if one is no draft, was ever public, or something hangs on it
     * @throws ChangedSinceSeen if one was changed since
     * @throws org.jiangtai.place.NotYourUnit if one is another unit's
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<RemovedEvent> remove(Collection<SeenEvent> seen) {
        events.lockPlanning();
        List<RemovedEvent> removed = new ArrayList<>();
        String last = "";
        try {
            for (SeenEvent one : seen) {
                WithSeats row = events.findWithSeats(one.eventId()).orElseThrow(NotFound::new);
                EventEntity event = row.event();
                last = event.title;
                scope.requireEvent(event.id, event.unitId);
                if (event.stage != EventStage.DRAFT || released.existsByEventId(event.id)) {
                    throw new NotRemovable(event.title);
                }
                if (event.version != one.version()) {
                    throw new ChangedSinceSeen(event.title);
                }
                EventDraft draft = EventDraft.of(rows.planned(row));
                removed.add(new RemovedEvent(event, draft));
                // Read before the row goes: the record tells what stood there.
                event.writerIds.clear();
                seats.deleteById(event.id);
                events.flush();
                events.delete(event);
                events.flush();
            }
        } catch (DataIntegrityViolationException somethingHangsOnIt) {
            throw new NotRemovable(last);
        }
        return removed;
    }

    /**
     * Brings removed drafts back, all or none; they have new ids.
     *
     * @throws ClashesTogether if something else stands there now
     */
    @RolesAllowed(Role.Named.ORGANISER)
    public List<Event> restore(List<RemovedEvent> removed) {
        String reason = removed.stream()
                .map(one -> one.clashReason)
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
        List<EventDraft> drafts = removed.stream().map(one -> one.draft.asNew()).toList();
        List<Event> back = service.saveTogether(drafts, reason);
        for (int i = 0; i < back.size(); i++) {
            EventEntity event = events.findById(back.get(i).id()).orElseThrow();
            event.contactPhoneSealed = removed.get(i).contactPhoneSealed;
            event.sealedWith = removed.get(i).sealedWith;
            event.seriesId = removed.get(i).seriesId;
            news.publishEvent(new EventRestored(
                    Objects.requireNonNull(removed.get(i).draft.id()), event.id));
        }
        events.flush();
        return back.stream()
                .map(event -> Objects.requireNonNull(service.require(event.id())))
                .toList();
    }
}
