package org.jiangtai.checkin;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jiangtai.event.Event;
import org.jiangtai.event.EventService;
import org.jiangtai.event.EventState;
import org.jiangtai.identity.CurrentPerson;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.SignedIn;
import org.jiangtai.registration.Attendance;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was expected and who came, as a sheet and in figures. */
@Service
@Transactional
public class AttendanceService implements Attendance {

    /** In the place of a list's number: whoever came to any of them. */
    public static final int ANY_LIST = 0;

    private final AttendanceSheet sheets;
    private final EntryRepository entries;
    private final EventService events;
    private final CurrentPerson current;
    private final EntryUndo undoing;
    private final Clock clock;

    AttendanceService(
            AttendanceSheet sheets,
            EntryRepository entries,
            EventService events,
            CurrentPerson current,
            EntryUndo undoing,
            Clock clock) {
        this.sheets = sheets;
        this.entries = entries;
        this.events = events;
        this.current = current;
        this.undoing = undoing;
        this.clock = clock;
    }

    /** One line for each person with a seat, and for whoever came without one, in the order they registered. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<AttendanceLine> sheet(long eventId) {
        return sheet(eventId, ANY_LIST);
    }

    /** The same by one of the door's lists. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public List<AttendanceLine> sheet(long eventId, int list) {
        return sheets.of(announced(eventId), list, isOver(eventId));
    }

    /** The figures by unit and by level, of one list or of any. */
    @RolesAllowed({Role.Named.ORGANISER, Role.Named.KEEPER, Role.Named.AUDITOR})
    @Transactional(readOnly = true)
    public AttendanceFigures figures(long eventId, int list) {
        return sheets.figures(sheet(eventId, list), isOver(eventId));
    }

    /** Takes back an entry at the desk, with a reason; the entry stays and says so. */
    @RolesAllowed(Role.Named.ORGANISER)
    public void undo(long entryId, String reason) {
        EntryEntity entry = undoing.locked(entryId);
        events.require(entry.eventId);
        if (entry.undoneAt == null) {
            entry.reason = Typed.required("reason", reason, 500);
            entry.accountId = current.find().map(SignedIn::accountId).orElse(null);
            undoing.takeBack(entry);
        }
    }

    @Override
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Instant> presentSince(long eventId, long registrationId) {
        return entries.findPresent(eventId, registrationId).map(entry -> entry.happenedAt);
    }

    private Event announced(long eventId) {
        events.require(eventId);
        return events.find(eventId).orElseThrow(NotFound::new);
    }

    /** Nobody is called absent before; and nobody is absent from what was called off. */
    private boolean isOver(long eventId) {
        Event event = announced(eventId);
        return event.state() != EventState.CANCELLED && !clock.instant().isBefore(event.endsAt());
    }
}
