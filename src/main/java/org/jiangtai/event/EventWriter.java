package org.jiangtai.event;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.place.UnitScope;
import org.jiangtai.place.Venue;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Writes events. Who calls holds the planning lock and has looked for clashes. */
@Component
class EventWriter {

    private final EventRepository events;
    private final EventDrafts drafts;
    private final SeatsRepository seats;
    private final ApprovalTrail trail;
    private final UnitScope scope;
    private final CurrentPerson current;
    private final Tokens tokens;
    private final ApplicationEventPublisher news;
    private final EntityManager entities;

    EventWriter(
            EventRepository events,
            EventDrafts drafts,
            SeatsRepository seats,
            ApprovalTrail trail,
            UnitScope scope,
            CurrentPerson current,
            Tokens tokens,
            ApplicationEventPublisher news,
            EntityManager entities) {
        this.events = events;
        this.drafts = drafts;
        this.seats = seats;
        this.trail = trail;
        this.scope = scope;
        this.current = current;
        this.tokens = tokens;
        this.news = news;
        this.entities = entities;
    }

    /** Looks whether a draft can be an event in itself. */
    void check(EventDraft draft) {
        drafts.check(draft);
    }

    /** An event that the current person may change. */
    EventEntity mine(long id) {
        EventEntity event = events.findById(id).orElseThrow(NotFound::new);
        scope.requireEvent(id, event.unitId);
        return event;
    }

    /** An event that the current person may change and that is neither cancelled nor archived. */
    EventEntity notOver(long id) {
        EventEntity event = mine(id);
        if (event.stage == EventStage.CANCELLED || event.stage == EventStage.ARCHIVED) {
            throw new EventIsOver(event.title);
        }
        return event;
    }

    /**
     * Writes one event.
     *
     * @param seriesId the series that it is made or changed with; null where it stands for itself
     */
    EventEntity store(EventDraft draft, List<Clash> found, String reason, @Nullable Long seriesId) {
        Venue venue = drafts.check(draft);
        EventEntity event = draft.id() == null ? fresh(seriesId) : existing(draft);
        // Whoever holds one event keeps it where it is; another hall must be the person's own too.
        if (event.id == null || event.venueId != venue.id()) {
            scope.require(venue.unitId());
            drafts.requireThere(venue);
        }
        SeatsEntity row = event.id == null ? null : seats.lock(event.id).orElseThrow(NotFound::new);
        ApprovalMatter before = row == null ? null : ApprovalMatter.of(event, row.capacity);
        drafts.copy(draft, venue, event);
        event.clashReason = found.isEmpty() ? "" : reason;
        event.clashesPassed =
                found.stream().map(clash -> clash.kind().name()).distinct().collect(Collectors.joining(","));
        event.editedAlone |= event.id != null && event.seriesId != null && seriesId == null;
        current.find().map(SignedIn::accountId).ifPresent(event.writerIds::add);
        if (before != null) {
            trail.changed(event, before, ApprovalMatter.of(event, draft.capacity()));
        }
        events.saveAndFlush(event);
        if (row != null && row.capacity != draft.capacity()) {
            // The seats stand in a row of their own; who has the event open with the old number is told all the same.
            entities.lock(event, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
        putSeats(event.id, row, draft.capacity());
        return event;
    }

    /**
     * Writes down what is to be written of these and forgets them: with each one that stays known every further step
     * takes longer.
     */
    void letGo(Collection<Long> ids) {
        entities.flush();
        for (long id : ids) {
            events.findById(id).ifPresent(entities::detach);
            seats.findById(id).ifPresent(entities::detach);
        }
    }

    private EventEntity fresh(@Nullable Long seriesId) {
        var event = new EventEntity();
        event.code = tokens.nextPublicCode();
        event.stage = EventStage.DRAFT;
        event.cancelReason = "";
        event.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        event.seriesId = seriesId;
        return event;
    }

    private EventEntity existing(EventDraft draft) {
        EventEntity event = notOver(Objects.requireNonNull(draft.id()));
        if (event.version != draft.version()) {
            throw new ObjectOptimisticLockingFailureException(EventEntity.class, draft.id());
        }
        return event;
    }

    private void putSeats(long eventId, @Nullable SeatsEntity row, int capacity) {
        if (row == null) {
            seats.save(SeatsEntity.of(eventId, capacity));
            return;
        }
        if (capacity < row.capacity && capacity < row.taken) {
            throw new InvalidInput("capacity", "invalid.event.capacity.taken", row.taken);
        }
        if (capacity < row.capacity && capacity < row.taken + row.held) {
            throw new InvalidInput("capacity", "invalid.event.capacity.held", row.taken, row.held);
        }
        boolean more = capacity > row.capacity && row.waiting > 0;
        row.capacity = capacity;
        if (more) {
            news.publishEvent(new SeatsAdded(eventId));
        }
    }
}
