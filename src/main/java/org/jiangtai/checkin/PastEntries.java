package org.jiangtai.checkin;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.jiangtai.event.EventService;
import org.jiangtai.identity.Role;
import org.jiangtai.identity.WholeZone;
import org.jiangtai.shared.NotFound;
import org.jiangtai.shared.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over who came to an event before the program was used. Nobody is told. */
@Service
@Transactional
public class PastEntries {

    private final EntryRepository entries;
    private final EventService events;

    PastEntries(EntryRepository entries, EventService events) {
        this.entries = entries;
        this.events = events;
    }

    /** Stores the entries of one event; the caller has made sure that the registrations are the event's. */
    @RolesAllowed(Role.Named.ORGANISER)
    @WholeZone
    public void store(long eventId, List<PastEntry> past) {
        long known = events.find(eventId).orElseThrow(NotFound::new).id();
        entries.saveAll(past.stream().map(came -> entry(known, came)).toList());
    }

    private static EntryEntity entry(long eventId, PastEntry came) {
        var entry = new EntryEntity();
        entry.eventId = eventId;
        entry.registrationId = came.registrationId();
        entry.nonce = UUID.randomUUID().toString();
        entry.method = came.method();
        entry.door = came.door();
        entry.happenedAt = came.happenedAt();
        entry.receivedAt = came.enteredAt();
        entry.reason = came.method() == EntryMethod.LATE ? Typed.required("reason", came.reason(), 500) : "";
        return entry;
    }
}
