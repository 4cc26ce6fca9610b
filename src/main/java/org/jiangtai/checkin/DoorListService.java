package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.shared.InvalidInput;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of an event's door: the morning, the afternoon, a room. */
@Service
@Transactional
public class DoorListService {

    private static final int MOST_LISTS = 20;
    private static final int MOST_SEATS = 100_000;

    private final DoorListRepository lists;
    private final EventDoors doors;
    private final DoorHours hours;
    private final EventService events;
    private final Clock clock;

    DoorListService(DoorListRepository lists, EventDoors doors, DoorHours hours, EventService events, Clock clock) {
        this.lists = lists;
        this.doors = doors;
        this.hours = hours;
        this.events = events;
        this.clock = clock;
    }

    /** The lists of an event; the first is always there. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<DoorList> of(long eventId) {
        events.require(eventId);
        return List.copyOf(doors.of(eventId).lists().values());
    }

    /**
     * Makes a list, or changes one.
     *
     * @throws InvalidInput if the name is none, it closes before it opens or there are too many
     * @throws NotFound if there is no list of this number
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public DoorList save(DoorListDraft draft) {
        events.require(draft.eventId());
        Event event = events.find(draft.eventId()).orElseThrow(NotFound::new);
        List<DoorListEntity> known = lists.findByEventIdOrderByNumber(draft.eventId());
        DoorListEntity row = row(draft, known);
        row.name = Typed.required("name", draft.name(), 40);
        var opens = draft.opensAt() == null ? hours.opensAt(event) : draft.opensAt();
        var closes = draft.closesAt() == null ? hours.closesAt(event) : draft.closesAt();
        if (!opens.isBefore(closes)) {
            throw new InvalidInput("closesAt", "invalid.doorList.times");
        }
        if (draft.seats() < 0 || draft.seats() > MOST_SEATS) {
            throw new InvalidInput("seats", "invalid.doorList.seats", MOST_SEATS);
        }
        // What is with the event's door moves with the event.
        row.opensAt = isSameMinute(opens, hours.opensAt(event)) ? null : opens;
        row.closesAt = isSameMinute(closes, hours.closesAt(event)) ? null : closes;
        row.again = draft.again();
        row.checksOut = draft.checksOut();
        row.seats = draft.seats();
        lists.saveAndFlush(row);
        doors.forget(draft.eventId());
        return doors.of(draft.eventId()).list(row.number);
    }

    /**
     * Takes a list away; what was entered on it stays. The first list stays.
     *
     * @throws NotFound if there is no such list
     */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER})
    public void remove(long eventId, int number) {
        events.require(eventId);
        DoorListEntity row = lists.findByEventIdAndNumber(eventId, number)
                .filter(list -> list.number != 1 && list.removedAt == null)
                .orElseThrow(NotFound::new);
        row.removedAt = clock.instant();
        doors.forget(eventId);
    }

    private static boolean isSameMinute(Instant one, Instant other) {
        return one.truncatedTo(ChronoUnit.MINUTES).equals(other.truncatedTo(ChronoUnit.MINUTES));
    }

    private DoorListEntity row(DoorListDraft draft, List<DoorListEntity> known) {
        if (draft.number() != null) {
            int wanted = Objects.requireNonNull(draft.number());
            return known.stream()
                    .filter(list -> list.number == wanted && list.removedAt == null)
                    .findFirst()
                    .orElseGet(() -> {
                        if (wanted != 1) {
                            throw new NotFound();
                        }
                        return fresh(draft.eventId(), 1);
                    });
        }
        if (known.size() >= MOST_LISTS) {
            throw new InvalidInput("name", "invalid.doorList.most", MOST_LISTS);
        }
        return fresh(draft.eventId(), Math.max(1, known.isEmpty() ? 1 : known.getLast().number) + 1);
    }

    private static DoorListEntity fresh(long eventId, int number) {
        var row = new DoorListEntity();
        row.eventId = eventId;
        row.number = number;
        return row;
    }
}
