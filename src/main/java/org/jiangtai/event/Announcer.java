package org.jiangtai.event;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.EventRepository.WithSeats;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes releases, one after the other: whoever makes one holds the planning lock until it is written. Callers have made
 * sure that the events may be made public and that the current person may do it.
 */
@Component
class Announcer {

    private final EventRepository events;
    private final ReleaseRepository releases;
    private final ReleasedRepository released;
    private final CurrentPerson current;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Announcer(
            EventRepository events,
            ReleaseRepository releases,
            ReleasedRepository released,
            CurrentPerson current,
            ApplicationEventPublisher news,
            Clock clock) {
        this.events = events;
        this.releases = releases;
        this.released = released;
        this.current = current;
        this.news = news;
        this.clock = clock;
    }

    /** Whether the public sees the event. */
    boolean knows(long eventId) {
        return released.existsByEventIdAndUntilReleaseIsNull(eventId);
    }

    /**
     * Makes a release in which these events stand as they are planned now. Those that the public sees so already are
     * left as they are.
     *
     * @return its number, or nothing if none of them has changed
     */
    Optional<Integer> announce(List<Long> eventIds, String note) {
        events.lockPlanning();
        List<WithSeats> changed = events.findAllWithSeats(eventIds).stream()
                .filter(Announcer::differs)
                .toList();
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        int number = begin(note, changed.size());
        changed.forEach(row -> replace(row.event(), row.released(), number));
        news.publishEvent(new ReleaseMade(number));
        return Optional.of(number);
    }

    /** Takes an event away from the public, in a release of its own. */
    void withdraw(long eventId) {
        events.lockPlanning();
        released.findByEventIdAndUntilReleaseIsNull(eventId).ifPresent(now -> {
            int number = begin("", 1);
            now.untilRelease = number - 1;
            news.publishEvent(new ReleaseMade(number));
        });
    }

    /** Adds an event that was public before the program was used to the last release; nobody is told. */
    void knownAlready(long eventId) {
        events.lockPlanning();
        int number = releases.findLast().orElseGet(() -> begin("", 0));
        releases.findById(number).orElseThrow().changes++;
        released.save(ReleasedEntity.of(require(eventId), number));
    }

    private static boolean differs(WithSeats row) {
        ReleasedEntity now = row.released();
        if (row.event().stage == EventStage.CANCELLED) {
            return now != null && !now.cancelled;
        }
        return now == null || !ChangeKind.between(now, row.event()).isEmpty();
    }

    private int begin(String note, int changes) {
        var release = new ReleaseEntity();
        release.number = releases.findLast().orElse(0) + 1;
        release.madeAt = clock.instant();
        release.madeBy = current.find().map(SignedIn::accountId).orElse(null);
        release.note = note;
        release.changes = changes;
        return releases.saveAndFlush(release).number;
    }

    private void replace(EventEntity event, @Nullable ReleasedEntity before, int number) {
        if (before != null) {
            before.untilRelease = number - 1;
        }
        if (before != null && event.stage == EventStage.CANCELLED) {
            // Everybody heard of it when it was cancelled. What was planned instead and never approved stays unknown.
            released.save(ReleasedEntity.cancelled(before, number));
            return;
        }
        released.save(ReleasedEntity.of(event, number));
        if (before == null) {
            news.publishEvent(new EventPublished(event.id));
        } else if (!before.sameTime(event) || !before.samePlace(event)) {
            news.publishEvent(new EventMoved(event.id));
        }
    }

    private EventEntity require(long id) {
        return events.findById(id).orElseThrow(NotFound::new);
    }
}
